/// Uncertain numbers in a document.
extension DocumentNode {
  private static let keys: Set<String> = ["value", "se", "source"]

  /// Whether this is `{value: …, se: …, source: …}`, perhaps with a mistake in it.
  private var isUncertain: Bool {
    guard case .mapping(let entries) = content else { return false }
    let found = Self.keys.intersection(entries.map(\.key))
    return found.contains("value") && (found.count > 1 || entries.count == 1)
  }

  /// The document with a plain number in the place of each uncertain one, which are handed out.
  func certain(
    _ path: String, into parameters: inout [UncertainParameter], _ reading: inout Reading
  ) -> DocumentNode {
    if path == "case" { return self }
    if isUncertain, case .mapping(let entries) = content {
      return value(of: entries, path, into: &parameters, &reading)
    }
    switch content {
    case .scalar: return self
    case .list(let nodes):
      return with(
        .list(
          nodes.enumerated().map { place, node in
            node.certain("\(path)[\(place)]", into: &parameters, &reading)
          }))
    case .mapping(let entries):
      return with(
        .mapping(
          entries.map { entry in
            Entry(
              key: entry.key, line: entry.line, column: entry.column,
              value: entry.value.certain(
                path.appending(key: entry.key), into: &parameters, &reading),
              file: entry.file)
          }))
    }
  }

  private func value(
    of entries: [Entry], _ path: String, into parameters: inout [UncertainParameter],
    _ reading: inout Reading
  ) -> DocumentNode {
    for entry in entries where !Self.keys.contains(entry.key) {
      reading.note(
        .unknownKey(entry.key, known: ["value", "se", "source"]),
        at: entry.place(path.appending(key: entry.key)))
    }
    func node(_ key: String) -> DocumentNode? { entries.first { $0.key == key }?.value }
    guard let value = node("value") else { return self }
    guard let error = node("se") else {
      reading.note(.missing("se", meaning: "the standard error of the value"), at: place(path))
      return value
    }
    if UncertainParameter.isOfTheStudy(path) { reading.note(.notUncertain(path), at: place(path)) }
    guard let number = value.writtenNumber else {
      reading.note(
        .notAText(found: value.summary, NumberText.form), at: value.place("\(path).value"))
      return value
    }
    guard let spread = error.writtenNumber?.converted(to: number.unit), spread.number > 0 else {
      reading.note(
        .notAnError(error.summary, unit: number.unit.trimmed), at: error.place("\(path).se"))
      return value
    }
    var source: String?
    if case .scalar(let text, _)? = node("source")?.content { source = text }
    parameters.append(
      UncertainParameter(
        path: path, value: number, standardError: spread.number, source: source))
    return value
  }

  private var writtenNumber: WrittenNumber? {
    guard case .scalar(let text, _) = content else { return nil }
    return WrittenNumber(text)
  }
}
