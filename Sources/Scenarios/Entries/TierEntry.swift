/// A tier of customers as it is written.
struct TierEntry: Sendable {
  let name: Located<String>
  let from: Located<Int>

  static let shape = Shape<TierEntry>.object(
    Field.required("name", Shape.name.located, "the name of the tier"),
    Field.required(
      "from", Shape.count(1...10_000).located, "completed bookings that raise a customer to it"),
    make: TierEntry.init)
}
