/// Changing a document as a whole, and printing a piece of it.
extension DocumentNode {
  private static let caseKey = "case"

  /// The document without its section `case`, whose paths are not paths of the business.
  var withoutCase: DocumentNode {
    guard case .mapping(let entries) = content else { return self }
    return with(.mapping(entries.filter { $0.key != Self.caseKey }))
  }

  /// The document with an empty section `case`, if it has one: all else keeps its place.
  var emptyingCase: DocumentNode {
    guard case .mapping(let entries) = content,
      let place = entries.firstIndex(where: { $0.key == Self.caseKey })
    else { return self }
    return setting(entries[place].value.with(.mapping([])), at: [place], adding: nil)
  }

  /// The document with a node at a place, or under a new key of the mapping at it.
  func setting(
    _ node: DocumentNode, at steps: ArraySlice<Int>, adding key: String?
  ) -> DocumentNode {
    guard let step = steps.first else {
      guard let key, case .mapping(let entries) = content else { return node }
      let entry = Entry(
        key: key, line: node.line, column: node.column, value: node, file: node.file)
      return with(.mapping(entries + [entry]))
    }
    return replacing(
      step, with: children[step].setting(node, at: steps.dropFirst(), adding: key))
  }

  /// The document without what stands at a place.
  func removing(at steps: ArraySlice<Int>) -> DocumentNode {
    guard let step = steps.first else { return self }
    if steps.count > 1 {
      return replacing(step, with: children[step].removing(at: steps.dropFirst()))
    }
    switch content {
    case .scalar: return self
    case .list(var nodes):
      nodes.remove(at: step)
      return with(.list(nodes))
    case .mapping(var entries):
      entries.remove(at: step)
      return with(.mapping(entries))
    }
  }

  private func replacing(_ step: Int, with inner: DocumentNode) -> DocumentNode {
    switch content {
    case .scalar: return self
    case .list(var nodes):
      nodes[step] = inner
      return with(.list(nodes))
    case .mapping(var entries):
      let old = entries[step]
      entries[step] = Entry(
        key: old.key, line: old.line, column: old.column, value: inner, file: old.file)
      return with(.mapping(entries))
    }
  }

  /// The node on one line, as YAML would hold it.
  var written: String {
    switch content {
    case .scalar(let text, _): return text
    case .list(let nodes): return "[" + nodes.map(\.written).joined(separator: ", ") + "]"
    case .mapping(let entries):
      return "{" + entries.map { "\($0.key): \($0.value.written)" }.joined(separator: ", ") + "}"
    }
  }
}
