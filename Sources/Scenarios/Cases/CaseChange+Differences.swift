extension CaseChange {
  /// Each parameter that differs within what is changed, in the order of the scenario, new ones last.
  var differences: [FieldCase.Change] {
    let before = old?.parameters(path) ?? []
    let after = node?.parameters(path) ?? []
    func value(_ path: String, in parameters: [(path: String, written: String)]) -> String? {
      parameters.first { $0.path == path }?.written
    }
    let new = after.map(\.path).filter { value($0, in: before) == nil }
    return (before.map(\.path) + new).map {
      FieldCase.Change(path: $0, before: value($0, in: before), after: value($0, in: after))
    }.filter { $0.before != $0.after }
  }
}

extension DocumentNode {
  /// The parameters of a mapping, of mappings within it too; a list or a text is one.
  fileprivate func parameters(_ path: String) -> [(path: String, written: String)] {
    guard case .mapping(let entries) = content, !entries.isEmpty else { return [(path, written)] }
    return entries.flatMap { $0.value.parameters(path.appending(key: $0.key)) }
  }
}
