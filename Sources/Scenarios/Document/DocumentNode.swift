/// A piece of a YAML document with its place: scalars as the text that stands there, nothing resolved.
struct DocumentNode: Sendable {
  enum Content: Sendable {
    /// A text, and whether it stands without quotes.
    case scalar(String, isPlain: Bool)
    case list([DocumentNode])
    case mapping([Entry])
  }

  struct Entry: Sendable {
    let key: String
    let line: Int
    let column: Int
    let value: DocumentNode
    var file: String?
  }

  let line: Int
  let column: Int
  let content: Content
  /// The file it stands in, where that is not the scenario's own.
  var file: String?

  /// What YAML writes for nothing, when it stands without quotes.
  static let nulls: Set<String> = ["", "~", "null", "Null", "NULL"]

  func place(_ path: String) -> Place {
    Place(line: line, column: column, path: path, file: file)
  }

  /// What stands here, for a message: the text itself, or "a list".
  var summary: String {
    switch content {
    case .scalar(let text, let isPlain):
      isPlain && Self.nulls.contains(text) ? "nothing (null)" : Self.quoted(text)
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// A text in quotes, cut where it grows long.
  static func quoted(_ text: String) -> String {
    let shown = text.count > 60 ? "\(text.prefix(60))…" : text
    return "\"\(shown.replacing("\n", with: "\\n"))\""
  }
}

extension DocumentNode.Entry {
  func place(_ path: String) -> Place {
    Place(line: line, column: column, path: path, file: file)
  }

  /// The key as a text of its own; it is never null.
  var keyNode: DocumentNode {
    DocumentNode(line: line, column: column, content: .scalar(key, isPlain: false), file: file)
  }
}
