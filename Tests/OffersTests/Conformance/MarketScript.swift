import Fixtures
import Offers
import Scheduling
import TimeAndMoney

/// A few days of a garage's market, the same for every policy: bookings, searches, publications with uniforms.
struct MarketScript {
  private var dice = Dice(seed: 7)
  private(set) var garage: PricedGarage
  /// What was published: the factor of every start on sale, publication by publication.
  private(set) var published: [[Double]] = []

  init(_ policy: Policy) {
    garage = PricedGarage(policy)
  }

  /// Plays the market until the end of the third day.
  mutating func play() throws {
    for hour in 0..<72 {
      let (day, clock) = (hour / 24, "\(hour % 24 < 10 ? "0" : "")\(hour % 24):00")
      if hour % 24 == 0 { garage.recordSales(day) }
      if hour % 24 == 0, hour > 0 { garage.beginDay(day) }
      act(at: garage.garage.instant(clock, day: day))
      let uniforms = (0..<garage.publisher.uniforms).map { _ in
        (Double(dice.below(1 << 20)) + 0.5) / Double(1 << 20)
      }
      try garage.publish(clock, day: day, uniforms: uniforms)
      garage.record.forgetSearches()
      note(from: day)
    }
  }

  /// Some customers search, and some of them book.
  private mutating func act(at now: Instant) {
    for _ in 0..<dice.below(4) {
      let (day, hour) = (dice.below(7), 8 + dice.below(10))
      let clock = "\(hour < 10 ? "0" : "")\(hour):00"
      let start = garage.garage.instant(clock, day: day)
      guard start > now else { continue }
      let isTaken = dice.below(3) > 0 && garage.book(clock, day: day)
      let taken = SearchRecord.Taken(
        site: 0, day: day, start: start, factor: garage.factor(clock, day: day))
      garage.record.note(
        SearchRecord(instant: now, service: 0, taken: isTaken ? taken : nil))
    }
  }

  private mutating func note(from day: Int) {
    published.append(
      (day..<7).flatMap { day in
        (8..<18).flatMap { hour in
          [0, 1].map {
            garage.factor("\(hour < 10 ? "0" : "")\(hour):00", day: day, service: $0)
          }
        }
      })
  }
}
