import Metrics
import Simulation

/// Follows what a case says: its paths, its policy, its metrics; and checks the scenario after the change.
struct CaseReader {
  private let entry: CaseEntry
  private let place: Place
  private let before: ScenarioDocument
  private(set) var reading: Reading

  /// - Parameter reading: the problems of the scenario so far.
  init(_ entry: Located<CaseEntry>, in document: ScenarioDocument, reading: Reading) {
    self.entry = entry.value
    place = entry.place
    before = ScenarioDocument(root: document.root.withoutCase, of: document)
    self.reading = reading
  }

  /// The case; nil with the problems noted. What depends on a scenario that is wrong is not checked.
  mutating func fieldCase(of model: Model?) -> FieldCase? {
    let changes = self.changes()
    checkNames()
    let after = changes.map {
      ScenarioDocument(root: CaseChange.applied($0, to: before.root), of: before)
    }
    let conditions = after.flatMap { self.conditions(changes ?? [], $0) }
    guard let model, reading.flaws.isEmpty, let changes, let after,
      let changed = self.changed(after, from: model),
      let claims = self.claims(before: model, after: changed), let conditions
    else { return nil }
    checkPolicy(in: model, changed)
    let found = FieldCase(
      about: entry.about, source: entry.source, policy: entry.policy?.value,
      changes: changes.flatMap(\.differences),
      claims: claims, conditions: conditions, before: before, after: after)
    for (condition, written) in zip(conditions, entry.conditions) {
      checkEnds(of: condition, at: written.find.place, in: found)
    }
    return reading.flaws.isEmpty ? found : nil
  }

  // MARK: What differs

  private mutating func changes() -> [CaseChange]? {
    var changes: [CaseChange] = []
    for pair in entry.after {
      guard let change = change(pair) else { continue }
      if changes.contains(where: { $0.overlaps(change) }) {
        reading.note(.changedTwice(change.path), at: pair.key.place)
      }
      changes.append(change)
    }
    if entry.after.isEmpty, entry.policy == nil { reading.note(.caseChangesNothing, at: place) }
    return changes.count == entry.after.count ? changes : nil
  }

  private mutating func change(_ pair: Pair<String, DocumentNode>) -> CaseChange? {
    do throws(PathProblem) {
      let change = try CaseChange(pair, in: before.root)
      if UncertainParameter.isOfTheStudy(change.path) || change.path == "currency" {
        reading.note(.notOfTheBusiness(change.path), at: pair.key.place)
      } else if change.before == change.after {
        reading.note(
          .changesNothing(change.path, value: change.before ?? ""), at: pair.key.place)
      }
      return change
    } catch {
      reading.note(.noPath(error.description), at: pair.key.place)
      return nil
    }
  }

  /// The model after the change, if it is a valid scenario of the same days.
  private mutating func changed(_ after: ScenarioDocument, from model: Model) -> Model? {
    let read = after.reading()
    for flaw in read.flaws { reading.note(.afterTheChange(flaw.kind), at: flaw.place) }
    guard let changed = read.model, read.flaws.isEmpty else { return nil }
    if !Self.measuresSameDays(changed.plan, model.plan) {
      reading.note(.measuresOtherDays, at: place)
    }
    return changed
  }

  private static func measuresSameDays(_ plan: StudyPlan, _ other: StudyPlan) -> Bool {
    guard plan.firstDay == other.firstDay, plan.measuredDays == other.measuredDays else {
      return false
    }
    // One that is to be found is found before the change, for both.
    if case .found = plan.warmUp, case .found = other.warmUp { return true }
    return plan.warmUp == other.warmUp
  }

  private mutating func checkPolicy(in model: Model, _ changed: Model) {
    guard let policy = entry.policy else { return }
    let known = changed.policies.map(\.name)
    guard index(of: policy, among: known, what: "policy") != nil else { return }
    if entry.after.isEmpty, policy.value == model.plan.baseline {
      reading.note(.caseChangesNothing, at: policy.place)
    }
  }

  // MARK: What is claimed

  /// Each name stands once for each thing claimed, and conditions are for claims that are there.
  private mutating func checkNames() {
    var firstLines: [String: Int] = [:]
    for claim in entry.claims.compactMap({ $0 }) {
      let name = claim.value.claimName
      let title = "\(name), \(claim.value.subject.rawValue)"
      if let line = firstLines[title] {
        reading.note(.twice("claim", title, firstLine: line), at: claim.place)
      }
      firstLines[title] = firstLines[title] ?? claim.place.line
    }
    // Where one is wrong in itself, nobody can tell whether a name that is missing means it.
    guard !entry.claims.contains(where: { $0 == nil }) else { return }
    let known = entry.claims.compactMap { $0?.value.claimName }
    for name in entry.conditions.compactMap(\.claim) {
      _ = index(of: name, among: known, what: "claim")
    }
  }

  private mutating func claims(before: Model, after: Model) -> [Claim]? {
    let metrics = (PrimaryMetrics.all(of: before), PrimaryMetrics.all(of: after))
    let claims = entry.claims.map { claim in
      claim.flatMap { self.claim($0.value, metrics.0, metrics.1, currency: before.currency.code) }
    }
    return claims.contains(nil) ? nil : claims.compactMap { $0 }
  }

  private mutating func claim(
    _ claim: ClaimEntry, _ before: [(name: String, unit: MetricUnit)],
    _ after: [(name: String, unit: MetricUnit)], currency: String
  ) -> Claim? {
    let metrics =
      switch claim.subject {
      case .before: before
      case .after: after
      case .change, .difference:
        before.filter { metric in after.contains { $0.name == metric.name } }
      }
    guard let index = index(of: claim.metric, among: metrics.map(\.name), what: "metric")
    else { return nil }
    let unit = metrics[index].unit
    let range = reading.value(at: claim.figure.place) { () throws(ProblemKind) in
      try claim.figure.value.range(
        of: claim.subject, metric: claim.metric.value, unit: unit, currency: currency)
    }
    guard let range else { return nil }
    let isPercent = unit == .share || claim.subject == .change
    return Claim(
      name: claim.claimName, metric: claim.metric.value, unit: unit, subject: claim.subject,
      claimed: range, decimals: ClaimedText.decimals(of: range, inPercent: isPercent))
  }

  private mutating func index(
    of name: Located<String>, among known: [String], what: String
  ) -> Int? {
    if let index = known.firstIndex(of: name.value) { return index }
    reading.note(.unknown(what, name.value, known: known), at: name.place)
    return nil
  }

  // MARK: What would have to be true

  private mutating func conditions(
    _ changes: [CaseChange], _ after: ScenarioDocument
  ) -> [CaseCondition]? {
    let found = entry.conditions.map { condition($0, changes, after) }
    return found.contains { $0 == nil } ? nil : found.compactMap { $0 }
  }

  private mutating func condition(
    _ entry: ConditionEntry, _ changes: [CaseChange], _ after: ScenarioDocument
  ) -> CaseCondition? {
    do {
      let variation = try Variation(entry.find.value)
      let path = try after.wholePath(of: variation.path)
      guard !UncertainParameter.isOfTheStudy(path) else { throw ProblemKind.notOfTheBusiness(path) }
      guard case .range(let low, let high, nil) = variation.values else {
        throw ProblemKind.noRangeToFind(entry.find.value, example: "\(variation.path)=1..9")
      }
      let value = try after.value(at: path)
      return CaseCondition(
        path: path, low: low, high: high, claim: entry.claim?.value,
        concernsBefore: !changes.contains { $0.holds(path) }
          && (try? before.wholePath(of: path)) == path,
        written: value.isEmpty ? nil : value)
    } catch let kind as ProblemKind {
      reading.note(kind, at: entry.find.place)
    } catch {
      reading.note(.noPath("\(error)"), at: entry.find.place)
    }
    return nil
  }

  /// The ends of a range must be possible scenarios.
  private mutating func checkEnds(
    of condition: CaseCondition, at place: Place, in fieldCase: FieldCase
  ) {
    for end in [condition.low, condition.high] {
      guard let documents = try? condition.setting(end.text, in: fieldCase) else { continue }
      var flaw = documents.after.reading().flaws.first
      if flaw == nil, condition.concernsBefore { flaw = documents.before.reading().flaws.first }
      guard let flaw else { continue }
      reading.note(.atAnEnd("\(condition.path) = \(end.text)", flaw.kind), at: place)
    }
  }
}

extension ClaimEntry {
  fileprivate var claimName: String { name?.value ?? metric.value }
}
