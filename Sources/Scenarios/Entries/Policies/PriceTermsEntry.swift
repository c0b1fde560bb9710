import Offers
import TimeAndMoney

/// What the factor of a price rule follows, as it is written: one of these keys once it is read.
struct PriceTermsEntry: Sendable {
  let factor: Double?
  let lead: LeadLadder?
  let occupancy: OccupancyTerms?
  let forecast: ForecastTerms?
  let bidPrice: BidPriceEntry?
  let learning: LearningTerms?

  static let kinds = ["factor", "lead", "occupancy", "forecast", "bid_price", "learning"]

  var found: [String] {
    let isThere = [
      factor != nil, lead != nil, occupancy != nil, forecast != nil, bidPrice != nil,
      learning != nil,
    ]
    return zip(Self.kinds, isThere).filter(\.1).map(\.0)
  }

  static let group = FieldGroup<PriceTermsEntry>.of(
    Field.optional("factor", .priceFactor, "times the list price"),
    Field.optional(
      "lead", LeadLadderEntry.shape, "early bird and last minute: factors by time to the start"),
    Field.optional("occupancy", OccupancyEntry.shape, "factors by what is booked of the bays"),
    Field.optional(
      "forecast", ForecastEntry.shape,
      "factors by what is sold so far against what usually is by then"),
    Field.optional(
      "bid_price", BidPriceEntry.shape,
      "factors by what the bay time would be worth to those who may still come"),
    Field.optional(
      "learning", LearningEntry.shape, "factors that are tried to learn which brings most"),
    make: PriceTermsEntry.init)
}
