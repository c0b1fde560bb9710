import Offers
import TimeAndMoney

/// What the factor of a price rule follows, as it is written: one of these keys once it is read.
struct PriceTermsEntry: Sendable {
  let factor: Double?
  let lead: LeadLadder?
  let occupancy: OccupancyTerms?
  let bidPrice: BidPriceEntry?

  static let kinds = ["factor", "lead", "occupancy", "bid_price"]

  var found: [String] {
    zip(Self.kinds, [factor != nil, lead != nil, occupancy != nil, bidPrice != nil])
      .filter(\.1).map(\.0)
  }

  static let group = FieldGroup<PriceTermsEntry>.of(
    Field.optional("factor", .factor, "times the list price"),
    Field.optional(
      "lead", LeadLadderEntry.shape, "early bird and last minute: factors by time to the start"),
    Field.optional("occupancy", OccupancyEntry.shape, "factors by what is booked of the bays"),
    Field.optional(
      "bid_price", BidPriceEntry.shape,
      "factors by what the bay time would be worth to those who may still come"),
    make: PriceTermsEntry.init)
}
