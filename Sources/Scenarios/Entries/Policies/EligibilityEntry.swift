import Offers
import TimeAndMoney

/// To whom a reward is given and when, as it is written among its other keys.
struct EligibilityEntry: Sendable {
  let segments: [Located<String>]?
  let sites: [Located<String>]?
  let tiers: [Located<String>]?
  let isFirstVisit: Bool?
  let lead: Eligibility.Lead?
  let beside: WhenEntry?
  let largestShift: Span?
  let from: LocalDay?
  let to: LocalDay?
  let ramp: Span?

  static let group = FieldGroup<EligibilityEntry>.of(
    Field.optional(
      "segments", Shape.someNames("segment"),
      "public segments it is meant for; default: everybody"),
    Field.optional("sites", Shape.someNames("site"), "default: all"),
    Field.optional(
      "tiers", Shape.someNames("tier"),
      "the tiers of customers it is meant for; default: everybody"),
    Field.optional(
      "first_visit", .truth, "true: only who was never served before; false: only who was"),
    Field.optional(
      "lead", RewardLeadEntry.shape, "how long before the start it is given; default: always"),
    Field.optional("beside", WhenEntry.shape, "hours its starts lie before or behind"),
    Field.optional(
      "largest_shift", .positiveDuration, "how far at most before or behind those hours"),
    Field.optional("from", day, "the first day on which it is offered; default: all along"),
    Field.optional("to", day, "the last day on which it is offered; default: none"),
    Field.optional(
      "ramp", Shape.wholeDays.checked { $0 == .zero ? .notPositive($0.text) : nil },
      "from then on more customers are offered it each day, all on its last; default: all at once"),
    make: EligibilityEntry.init)

  private static let day = Shape<LocalDay>.scalar(DateText.form, DateText.day)

  /// What of it contradicts itself.
  var problem: ProblemKind? {
    if beside != nil, largestShift == nil {
      return .missing("largest_shift", meaning: "how far at most its starts lie beside those hours")
    }
    if beside == nil, largestShift != nil {
      return .missing("beside", meaning: "the hours from which largest_shift counts")
    }
    if ramp != nil, from == nil { return .missing("from", meaning: "the day the ramp begins") }
    if let from, let to, to < from { return .notAscending(["from", "to"]) }
    return nil
  }

  var phase: Phase { Phase(first: from, last: to, ramp: ramp?.wholeDays) }
}
