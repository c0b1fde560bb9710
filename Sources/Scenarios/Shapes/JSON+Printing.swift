extension JSON {
  /// All definitions inside, each once, in the order in which they are first met.
  var definitions: [Member] {
    var found: [Member] = []
    collectDefinitions(into: &found)
    return found
  }

  private func collectDefinitions(into found: inout [Member]) {
    switch self {
    case .text, .number, .truth:
      break
    case .list(let items):
      for item in items { item.collectDefinitions(into: &found) }
    case .members(let members):
      for member in members { member.value.collectDefinitions(into: &found) }
    case .definition(let name, let body, _):
      guard !found.contains(where: { $0.key == name }) else { return }
      found.append(Member(key: name, value: body))
      body.collectDefinitions(into: &found)
    }
  }

  /// The JSON with two blanks for each level.
  func printed(indent: String = "") -> String {
    switch self {
    case .text(let text): Self.quoted(text)
    case .number(let digits): digits
    case .truth(let truth): truth ? "true" : "false"
    case .list(let items):
      Self.block("[", items.map { $0.printed(indent: indent + "  ") }, "]", indent)
    case .members(let members):
      Self.block("{", members.map { $0.printed(indent: indent + "  ") }, "}", indent)
    case .definition(let name, _, let beside):
      JSON.members([Member(key: "$ref", value: .text("#/$defs/\(name)"))] + beside)
        .printed(indent: indent)
    }
  }

  private static func block(
    _ open: String, _ lines: [String], _ close: String, _ indent: String
  ) -> String {
    if lines.isEmpty { return open + close }
    let inner = lines.map { "\(indent)  \($0)" }.joined(separator: ",\n")
    return "\(open)\n\(inner)\n\(indent)\(close)"
  }

  /// A text in quotes, with whatever JSON does not let stand escaped.
  static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\r": quoted += "\\r"
      case _ where scalar.value < 32 || scalar.value == 127:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension JSON.Member {
  fileprivate func printed(indent: String) -> String {
    "\(JSON.text(key).printed()): \(value.printed(indent: indent))"
  }
}
