import Offers
import TimeAndMoney

/// What the factor of a price rule follows, as it is written: one of these keys once it is read.
struct PriceTermsEntry: Sendable {
  let factor: Double?
  let lead: LeadLadder?
  let occupancy: OccupancyTerms?

  static let kinds = ["factor", "lead", "occupancy"]

  var found: [String] {
    zip(Self.kinds, [factor != nil, lead != nil, occupancy != nil]).filter(\.1).map(\.0)
  }

  /// The terms of the key that is there.
  var terms: PriceRule.Terms? {
    factor.map { .factor($0) } ?? lead.map { .lead($0) } ?? occupancy.map { .occupancy($0) }
  }

  static let group = FieldGroup<PriceTermsEntry>.of(
    Field.optional("factor", .factor, "times the list price"),
    Field.optional(
      "lead", LeadLadderEntry.shape, "early bird and last minute: factors by time to the start"),
    Field.optional("occupancy", OccupancyEntry.shape, "factors by what is booked of the bays"),
    make: PriceTermsEntry.init)
}
