/// How one kind of value is written: its name, examples, and the pattern an editor may check.
struct ValueForm: Hashable, Sendable {
  /// What the value is, with its article: "a duration".
  let name: String
  /// How it is written: "40 min, 1 h 30 min or 2 days".
  let examples: String
  /// A regular expression every such text matches, or nil if any text may do.
  let pattern: String?
  /// Whether the value may also stand with its standard error.
  private(set) var mayBeUncertain = false

  init(_ name: String, like examples: String, pattern: String? = nil) {
    self.name = name
    self.examples = examples
    self.pattern = pattern
  }

  /// The same for a quantity, which may also be written as `{value: …, se: …, source: …}`.
  var orUncertain: ValueForm {
    var form = self
    form.mayBeUncertain = true
    return form
  }

  /// A quantity with its standard error.
  static let uncertain: JSON = {
    let number = JSON.object([("type", .list([.text("string"), .text("number")]))])
    return .definition(
      name: "uncertain",
      .object([
        ("type", .text("object")), ("additionalProperties", .truth(false)),
        ("required", .list([.text("value"), .text("se")])),
        (
          "properties",
          .object([
            ("value", number), ("se", number),
            ("source", .object([("type", .text("string"))])),
          ])
        ),
        ("description", .text("A quantity with its standard error, for run --uncertain.")),
      ]), beside: [])
  }()

  /// The form as an editor's schema says it. A number is a number there even where it is read as text.
  var schema: JSON {
    var entries: [(String, JSON)] = [("type", .list([.text("string"), .text("number")]))]
    if let pattern { entries.append(("pattern", .text(pattern))) }
    entries.append(("description", .text("\(name), such as \(examples)")))
    return mayBeUncertain
      ? .object([("anyOf", .list([.object(entries), Self.uncertain]))]) : .object(entries)
  }
}
