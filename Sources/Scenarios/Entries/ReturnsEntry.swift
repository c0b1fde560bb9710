import Demand
import RandomStreams

/// Whether and when customers come again, as it is written.
enum ReturnsEntry {
  static let shape = Shape<ReturnHabit>.object(
    Field.required(
      "usual", .share, "the share that comes again after a service judged as usual, without a tier"),
    Field.optional(
      "satisfaction", .measured("per point", like: "0.04 per point"), default: 0,
      written: .text("0 per point"), "added to its logit for satisfaction above the usual"),
    Field.optional(
      "tier", .measured("per tier", like: "0.3 per tier"), default: 0,
      written: .text("0 per tier"), "added to its logit for each tier"),
    Field.required("after", gap, "from the end of the service to the next visit"),
    Field.optional(
      "lost", .share, default: 0, written: .text("0%"),
      "the share that comes again after a visit without a service"),
    Field.optional("lost_after", gap, "from the end of such a visit to the next; default: after"),
    Field.optional(
      "wants", .word(["anew": ReturnHabit.Wants.anew, "same": .same]), default: .anew,
      written: .text("anew"), "the next service: drawn from wants, or that of the visit before"),
    make: {
      ReturnHabit(
        usual: $0, satisfaction: $1, tier: $2, after: $3, lost: $4, lostAfter: $5 ?? $3, wants: $6)
    })

  /// A number of customers, or more about them.
  static let earlier: Shape<EarlierCustomers> = {
    let short = count.map { EarlierCustomers(count: $0, parts: once) }
    let long = Shape<EarlierCustomers>.object(
      Field.required("count", count, "how many"),
      Field.optional(
        "bookings", bookings, default: once, written: .number("1"),
        "bookings they have completed: a number, or numbers and shares"),
      make: EarlierCustomers.init)
    return .either(short, or: long)
  }()

  private static let gap = LawEntry.shape.checked {
    $0.mean > 0 ? nil : .notPositive("0 min")
  }

  private static let count = Shape<Int>.count(0...10_000_000)
  private static let completed = Shape<Int>.count(1...10_000)
  private static let once = [EarlierCustomers.Part(bookings: 1, share: 1)]

  private static let bookings: Shape<[EarlierCustomers.Part]> = {
    let short = completed.map { [EarlierCustomers.Part(bookings: $0, share: 1)] }
    let long = Shape<[Pair<Int, Double>]>.dictionary(
      keys: completed, values: .share, what: "numbers of bookings and shares"
    ).checked { .unlessWhole($0.map(\.value)) }.map { pairs in
      pairs.map { EarlierCustomers.Part(bookings: $0.key.value, share: $0.value) }
    }
    return .either(short, or: long)
  }()
}
