extension JSON {
  /// The schema of a piece where it is a key, which is a text always: "3" for the number 3.
  var ofKeys: JSON {
    let whole = Member(key: "type", value: .text("integer"))
    guard case .members(let members) = self, members.contains(whole) else { return self }
    return .object([("type", .text("string")), ("pattern", .text("^[0-9]+$"))])
  }
}
