extension StringProtocol {
  /// The text on one line, with what would move a terminal's cursor, end the line or turn its direction written out, such as
  /// \\u{1B}.
  public var withVisibleControls: String {
    let isPlain = unicodeScalars.allSatisfy { !$0.isControl }
    if isPlain { return String(self) }
    return unicodeScalars.reduce(into: "") { text, scalar in
      if scalar == "\n" {
        text += "\\n"
      } else if scalar.isControl {
        text += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }
}

extension Unicode.Scalar {
  /// Controls, line and paragraph separators, and marks that turn the direction of writing.
  fileprivate var isControl: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
  }
}
