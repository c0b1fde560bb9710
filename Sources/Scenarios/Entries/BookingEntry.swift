import Scheduling
import TimeAndMoney

/// The booking rules as they are written.
struct BookingEntry: Sendable {
  let startsEvery: Located<Span>?
  let startsAt: Located<StartTimes>?
  let horizon: Span
  let notice: Span
  let hold: Span
  let grace: Span
  let cancellation: Cancellation
  let waitlistAnswer: Span
  let alternativeAnswer: Span
  let technicians: TechnicianChoice
  /// How long before the start customers are reminded, the longest first.
  let reminders: [Span]

  struct Cancellation: Sendable {
    let freeUntil: Span
    let fee: Double

    static let free = Cancellation(freeUntil: .zero, fee: 0)
    static let shape = Shape<Cancellation>.object(
      Field.optional(
        "free_until", .duration, default: .zero, written: .text("0 h"),
        "free of charge until this long before the start"),
      Field.optional(
        "fee", .share, default: 0, written: .text("0%"), "the share of the price a later one costs"),
      make: Cancellation.init)
  }

  static let standard = BookingEntry(
    startsEvery: nil, startsAt: nil, horizon: .days(14), notice: .zero, hold: .minutes(10),
    grace: .minutes(20),
    cancellation: .free, waitlistAnswer: AnswerTimes.standard.waitlist,
    alternativeAnswer: AnswerTimes.standard.alternative, technicians: .leastVersatile,
    reminders: [])

  static let shape = Shape<BookingEntry>.object(
    Field.optional(
      "starts_every", Shape.positiveDuration.located,
      "how far apart listed starts lie; a multiple of the grid, which is the default"),
    Field.optional(
      "starts_at", startsAt.located,
      "from where starts are counted: openings, the default, or midnight; or a list of times"),
    Field.optional(
      "horizon",
      Shape.wholeDays.checked {
        $0 > .days(366) ? .outside($0.text, lowest: "0 days", highest: "366 days") : nil
      }, default: .days(14), written: .text("14 days"), "how many days ahead can be booked"),
    Field.optional(
      "notice", .duration, default: .zero, written: .text("0 min"),
      "a start lies at least this long after the search"),
    Field.optional(
      "hold", .duration, default: .minutes(10), written: .text("10 min"),
      "how long a slot waits for its confirmation"),
    Field.optional(
      "grace", .duration, default: .minutes(20), written: .text("20 min"),
      "how long after the start a missing customer becomes a no-show"),
    Field.optional(
      "cancellation", Cancellation.shape, default: .free, written: nil,
      "what cancelling costs; default: nothing"),
    Field.optional(
      "waitlist", answer("a customer in line who is offered a place", "30 min"),
      default: AnswerTimes.standard.waitlist, written: nil, "how the waitlist works"),
    Field.optional(
      "alternatives", answer("a customer whose start cannot be kept", "24 h"),
      default: AnswerTimes.standard.alternative, written: nil,
      "how alternatives are offered for what cannot be kept"),
    Field.optional(
      "technicians", .word(["least-versatile": .leastVersatile, "best-standing": .bestStanding]),
      default: .leastVersatile, written: .text("least-versatile"),
      "who of several free ones does it: whoever has the fewest skills, or stands best with customers"
    ),
    Field.optional(
      "reminders", reminders, default: [], written: .list([]),
      "how long before the start customers are reminded who have booked before that"),
    make: BookingEntry.init)

  /// From where starts are counted, or which they are.
  private static let startsAt = Shape<StartTimes>.either(
    .word(["openings": .openings, "midnight": .midnight]),
    or: Shape<[TimeOfDay]>.list(
      of: .scalar(ClockText.form) { text throws(ProblemKind) in try ClockText.time(text) },
      what: "times"
    ).refined { times throws(ProblemKind) in
      guard !times.isEmpty else { throw .emptyList(of: "time") }
      return .listed(times.sorted())
    })

  private static let reminders = Shape<[Span]>.list(of: .positiveDuration, what: "durations")
    .refined { spans throws(ProblemKind) in
      let sorted = spans.sorted(by: >)
      for (one, next) in zip(sorted, sorted.dropFirst()) where one == next {
        throw .dayTwice(one.text)
      }
      return sorted
    }

  /// How long somebody is waited for.
  private static func answer(_ whom: String, _ standard: String) -> Shape<Span> {
    .object(
      Field.required(
        "answer", .positiveDuration, "how long \(whom) has to answer; default \(standard)")
    ) { $0 }
  }
}
