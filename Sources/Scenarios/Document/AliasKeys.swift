/// Looks for aliases and collections that stand as keys before the text is parsed: the parser compares keys with
/// all that stands behind them, so a few aliases of aliases as a key would keep it busy for ever.
enum AliasKeys {
  /// The first such key in a text that has anchors at all.
  static func flaw(in text: String) -> Flaw? {
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else {
      return nil
    }
    var line = 0
    for content in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    {
      line += 1
      if let column = column(in: Array(content)) {
        return Flaw(.keyIsNoText, at: Place(line: line, column: column, path: ""))
      }
    }
    return nil
  }

  /// The column, from 1, of an explicit key `? …`, or of an alias or collection with a colon behind it or an
  /// alias alone in braces; nil if the line has none.
  private static func column(in line: [UInt8]) -> Int? {
    for index in line.indices {
      let before = line[..<index].last { $0 != UInt8(ascii: " ") }
      switch line[index] {
      case UInt8(ascii: "#") where index == 0 || line[index - 1] == UInt8(ascii: " "):
        return nil
      case UInt8(ascii: "?") where before.map(isOpening) ?? true:
        return index + 1
      case UInt8(ascii: "*") where before.map(isOpening) ?? true:
        let behind = line[(index + 1)...].drop(while: isName).first { $0 != UInt8(ascii: " ") }
        if behind == UInt8(ascii: ":") || before == UInt8(ascii: "{") { return index + 1 }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        let behind = line[(index + 1)...].first { $0 != UInt8(ascii: " ") }
        if behind == UInt8(ascii: ":") { return index + 1 }
      default:
        break
      }
    }
    return nil
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    "{[,-:?".utf8.contains(byte)
  }

  private static func isName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
