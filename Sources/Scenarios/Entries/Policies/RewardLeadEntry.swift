import Offers
import TimeAndMoney

/// How long before the start a reward is given, as it is written: "1-3 days", or {at_least: 2 h, at_most: 24 h}.
enum RewardLeadEntry {
  static let shape = Shape<Eligibility.Lead>.either(days, or: spans)

  private static let form = ValueForm(
    "a lead time", like: "same_day, 1 day or 2-5 days",
    pattern: "^(same_day|[0-9]+(-[0-9]+)? days?)$")

  private static let days = Shape<Eligibility.Lead>.scalar(form) { text throws(ProblemKind) in
    guard text != "longer", let lead = try? LeadText(text), !lead.countsOpenDays,
      let last = lead.to
    else { throw .notA(text, form) }
    return .days(lead.from...last)
  }

  private static let spans = Shape<Written>.object(
    Field.optional("at_least", .duration, "at least so long before the start"),
    Field.optional("at_most", .positiveDuration, "at most so long before the start"),
    make: Written.init
  ).refined { written throws(ProblemKind) in
    guard written.atLeast != nil || written.atMost != nil else {
      throw .missing("at_least", meaning: "at least so long before the start")
    }
    if let least = written.atLeast, let most = written.atMost, most < least {
      throw .notAscending(["at_least", "at_most"])
    }
    return Eligibility.Lead.spans(atLeast: written.atLeast ?? .zero, atMost: written.atMost)
  }

  private struct Written: Sendable {
    let atLeast: Span?
    let atMost: Span?
  }
}
