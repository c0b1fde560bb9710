/// How one kind of value is written: its name, examples, and the pattern an editor may check.
struct ValueForm: Hashable, Sendable {
  /// What the value is, with its article: "a duration".
  let name: String
  /// How it is written: "40 min, 1 h 30 min or 2 days".
  let examples: String
  /// A regular expression every such text matches, or nil if any text may do.
  let pattern: String?

  init(_ name: String, like examples: String, pattern: String? = nil) {
    self.name = name
    self.examples = examples
    self.pattern = pattern
  }

  /// The form as an editor's schema says it. A number is a number there even where it is read as text.
  var schema: JSON {
    var entries: [(String, JSON)] = [("type", .list([.text("string"), .text("number")]))]
    if let pattern { entries.append(("pattern", .text(pattern))) }
    entries.append(("description", .text("\(name), such as \(examples)")))
    return .object(entries)
  }
}
