import Statistics

/// Gathers the uncertain numbers of a document and what varies together.
struct UncertaintyReader {
  /// The document with plain numbers.
  let certain: DocumentNode
  private(set) var uncertainty = Uncertainty(parameters: [], groups: [])

  init(_ root: DocumentNode, _ reading: inout Reading) {
    var parameters: [UncertainParameter] = []
    certain = root.certain("", into: &parameters, &reading)
    var groups = parameters.indices.map {
      Uncertainty.Group(members: [$0], factor: [[parameters[$0].standardError]])
    }
    for entry in Self.entries(in: certain) {
      guard let group = entry.value else { continue }
      addGroup(group, in: certain, &parameters, &groups, &reading)
    }
    uncertainty = Uncertainty(parameters: parameters, groups: groups)
  }

  /// The section, as far as it can be read; its own problems are noted with the rest of the scenario.
  private static func entries(in root: DocumentNode) -> [Pair<String, UncertaintyEntry?>] {
    guard case .mapping(let entries) = root.content,
      let section = entries.first(where: { $0.key == "uncertainty" })
    else { return [] }
    var reading = Reading()
    return ScenarioEntry.uncertainty.read(section.value, "uncertainty", &reading) ?? []
  }

  private func addGroup(
    _ entry: UncertaintyEntry, in root: DocumentNode, _ parameters: inout [UncertainParameter],
    _ groups: inout [Uncertainty.Group], _ reading: inout Reading
  ) {
    let first = parameters.count
    let rows = entry.covariance.value
    let size = entry.parameters.count
    guard rows.count == size, rows.allSatisfy({ $0.count == size }) else {
      return reading.note(
        .covarianceSize(expected: size),
        at: entry.covariance.place)
    }
    let isSymmetric = rows.indices.allSatisfy { row in
      rows.indices.allSatisfy { rows[row][$0] == rows[$0][row] }
    }
    guard isSymmetric, let factor = Cholesky.factor(of: rows) else {
      return reading.note(.noCovariance, at: entry.covariance.place)
    }
    for (place, name) in entry.parameters.enumerated() {
      do throws(PathProblem) {
        let found = try DocumentPath(name.value).place(in: root)
        let path = root.path(of: found.steps, adding: found.newKey)
        guard found.newKey == nil, let number = WrittenNumber(root.scalar(at: found.steps) ?? "")
        else { throw PathProblem.noValue(name.value, keys: []) }
        guard !UncertainParameter.isOfTheStudy(path) else {
          return reading.note(.notUncertain(path), at: name.place)
        }
        guard !parameters.contains(where: { $0.path == path }) else {
          return reading.note(.uncertainTwice(path), at: name.place)
        }
        parameters.append(
          UncertainParameter(
            path: path, value: number, standardError: max(0, rows[place][place]).squareRoot(),
            source: entry.source))
      } catch {
        return reading.note(.noPath(error.description), at: name.place)
      }
    }
    groups.append(Uncertainty.Group(members: Array(first..<first + size), factor: factor))
  }
}
