/// Following and changing a document by places of children.
extension DocumentNode {
  /// The values of a mapping or the elements of a list.
  var children: [DocumentNode] {
    switch content {
    case .scalar: []
    case .list(let nodes): nodes
    case .mapping(let entries): entries.map(\.value)
    }
  }

  /// What the children are called: keys, or the names of listed things, or their places.
  var names: [String] {
    switch content {
    case .scalar: []
    case .list(let nodes): nodes.enumerated().map { $1.ownName ?? "[\($0)]" }
    case .mapping(let entries): entries.map(\.key)
    }
  }

  /// The `id`, `name` or `group` of a thing in a list.
  private var ownName: String? {
    guard case .mapping(let entries) = content else { return nil }
    for key in ["id", "name", "group"] {
      if let entry = entries.first(where: { $0.key == key }),
        case .scalar(let text, _) = entry.value.content
      {
        return text
      }
    }
    return nil
  }

  /// The children whose names a path begins with, the longest name first, and the rest of the path.
  func childrenNamed(atStartOf path: Substring) -> [(place: Int, rest: Substring)] {
    var found: [(place: Int, rest: Substring, length: Int)] = []
    let places = isList ? children.indices.map { "[\($0)]" } : []
    for (place, name) in Array(names.enumerated()) + Array(places.enumerated()) {
      guard path.hasPrefix(name) else { continue }
      let rest = path.dropFirst(name.count)
      guard rest.isEmpty || rest.first == "." || rest.first == "[" else { continue }
      if found.contains(where: { $0.place == place }) { continue }
      found.append((place, rest.first == "." ? rest.dropFirst() : rest, name.count))
    }
    return found.sorted { $0.length > $1.length }.map { ($0.place, $0.rest) }
  }

  private var isList: Bool {
    if case .list = content { return true }
    return false
  }

  func node(at steps: DocumentPath.Steps) -> DocumentNode {
    steps.reduce(self) { $0.children[$1] }
  }

  /// The text at a place, that of its `value` where the number is uncertain; nil where none stands.
  func scalar(at steps: DocumentPath.Steps) -> String? {
    switch node(at: steps).content {
    case .scalar(let text, _): return text
    case .mapping(let entries):
      guard case .scalar(let text, _)? = entries.first(where: { $0.key == "value" })?.value.content
      else { return nil }
      return text
    case .list: return nil
    }
  }

  /// The path as problems print it.
  func path(of steps: DocumentPath.Steps, adding key: String?) -> String {
    var path = ""
    var node = self
    for step in steps {
      if case .mapping(let entries) = node.content {
        path = path.appending(key: entries[step].key)
      } else {
        path += "[\(step)]"
      }
      node = node.children[step]
    }
    return key.map { path.appending(key: $0) } ?? path
  }

  /// The document with a text at a place, or under a new key of the mapping at it.
  func setting(_ text: String, at steps: ArraySlice<Int>, adding key: String?) -> DocumentNode {
    let old = node(at: Array(steps))
    let value = DocumentNode(
      line: old.line, column: old.column, content: .scalar(text, isPlain: false), file: old.file)
    return setting(value, at: steps, adding: key)
  }

  func with(_ content: Content) -> DocumentNode {
    DocumentNode(line: line, column: column, content: content, file: file)
  }

  /// The node as one line of JSON; scalars are texts, as they are read.
  var json: String {
    switch content {
    case .scalar(let text, let isPlain):
      return isPlain && Self.nulls.contains(text) ? "null" : JSON.quoted(text)
    case .list(let nodes): return "[" + nodes.map(\.json).joined(separator: ", ") + "]"
    case .mapping(let entries):
      let members = entries.map { "\(JSON.quoted($0.key)): \($0.value.json)" }
      return "{" + members.joined(separator: ", ") + "}"
    }
  }
}
