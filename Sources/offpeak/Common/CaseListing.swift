import Scenarios

/// What a case changes, for a reader: each parameter that differs, before and after.
struct CaseListing {
  private let fieldCase: FieldCase

  init(_ fieldCase: FieldCase) {
    self.fieldCase = fieldCase
  }

  func text() -> String {
    var lines = fieldCase.about.isEmpty ? [] : ["The case: \(fieldCase.about)"]
    lines.append("Before and after differ in \(differences):")
    for change in fieldCase.changes {
      lines.append("  \(change.path): \(written(change.before)) → \(written(change.after))")
    }
    if let policy = fieldCase.policy {
      lines.append("  the policy in force: the baseline → \(policy)")
    }
    let conditions = fieldCase.conditions.map(\.path)
    lines.append(
      Self.count(fieldCase.claims.count, "claim")
        + (conditions.isEmpty
          ? "." : "; where one does not hold, looks at \(conditions.joined(separator: ", "))."))
    return lines.joined(separator: "\n")
  }

  private var differences: String {
    let count = fieldCase.changes.count
    let parameters = count == 0 ? nil : Self.count(count, "parameter")
    let policy = fieldCase.policy == nil ? nil : "the policy"
    return [parameters, policy].compactMap { $0 }.joined(separator: " and ")
  }

  private func written(_ value: String?) -> String { value ?? "not set" }

  private static func count(_ number: Int, _ one: String) -> String {
    "\(number) \(one)\(number == 1 ? "" : "s")"
  }
}
