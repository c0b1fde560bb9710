import Fixtures
import Offers
import Testing
import TimeAndMoney

@Suite("Price rules that follow the market")
struct PricingRuleTests {
  @Test(
    "Early bird and last minute begin at their lead and not a second sooner",
    arguments: [
      ("05:59", 0.9), ("06:00", 0.9), ("06:15", 1), ("09:00", 1), ("09:15", 1.2), ("10:00", 1.2),
    ])
  func lead(now: String, factor: Double) throws {
    var garage = PricedGarage(
      .trial(prices: [.lead([(.zero, 1.2), (.hours(1), 1), (.hours(4), 0.9)])]))
    try garage.publish(now)
    #expect(garage.factor("10:00") == factor)
  }

  @Test("Below the least lead a ladder says nothing")
  func belowLeast() throws {
    var garage = PricedGarage(.trial(prices: [.lead([(.hours(4), 0.9)])]))
    try garage.publish("07:00")
    #expect(garage.factor("10:00") == 1 && garage.factor("11:00") == 0.9)
  }

  @Test(
    "A ladder of occupancy changes its step where it is reached",
    arguments: [(0.0, 0.9), (0.49, 0.9), (0.5, 1), (0.99, 1), (1, 1.2)])
  func ladder(occupancy: Double, factor: Double) {
    let terms = OccupancyTerms(
      extent: .slot,
      points: [(0, 0.9), (0.5, 1), (1, 1.2)].map {
        OccupancyTerms.Point(occupancy: $0.0, factor: $0.1)
      }, isLinear: false, smoothing: .zero, hysteresis: 0)
    #expect(terms.factor(at: occupancy) == factor)
  }

  @Test(
    "A line runs from point to point and stays flat beyond its ends",
    arguments: [(0.0, 0.9), (0.2, 0.9), (0.4, 1), (0.6, 1.1), (0.9, 1.1)])
  func line(occupancy: Double, factor: Double) {
    let terms = OccupancyTerms(
      extent: .slot,
      points: [(0.2, 0.9), (0.6, 1.1)].map { OccupancyTerms.Point(occupancy: $0.0, factor: $0.1) },
      isLinear: true, smoothing: .zero, hysteresis: 0)
    #expect(abs(terms.factor(at: occupancy) - factor) < 1e-12)
  }

  @Test("Occupancy counts by slot, by hour of the clock, or by day")
  func extents() throws {
    let points = [(0.0, 0.9), (0.04, 0.95), (0.3, 1.1), (0.6, 1.2)]
    func factors(_ extent: OccupancyTerms.Extent, smoothing: Span = .zero) throws -> [Double] {
      var garage = PricedGarage(
        .trial(prices: [.occupancy(points, by: extent, smoothing: smoothing)]))
      garage.book("10:30")
      try garage.publish("06:00")
      return ["09:45", "10:00", "10:15", "10:30", "11:00"].map { garage.factor($0) }
    }
    // Oil changes of 30 minutes on one lift that is taken from 10:30 to 11:00.
    #expect(try factors(.slot) == [0.9, 0.9, 1.1, 1.2, 0.9])
    #expect(try factors(.hour) == [0.9, 1.1, 1.1, 1.1, 0.9])
    #expect(try factors(.day) == [0.95, 0.95, 0.95, 0.95, 0.95])
    // A quarter of an hour more on both sides.
    #expect(try factors(.slot, smoothing: .minutes(15)) == [0.9, 0.95, 1.1, 1.1, 0.95])
  }

  @Test("With hysteresis a price stays until the occupancy has moved far enough")
  func hysteresis() throws {
    func factors(_ hysteresis: Double) throws -> [Double] {
      var garage = PricedGarage(
        .trial(prices: [
          .occupancy([(0, 0.9), (0.01, 1), (0.1, 1.1)], by: .day, hysteresis: hysteresis)
        ]))
      return try [[], ["08:00"], ["09:00"], ["10:00"]].map { clocks in
        for clock in clocks { garage.book(clock) }
        try garage.publish("06:00")
        return garage.factor("14:00")
      }
    }
    // One booking is a twentieth of the day.
    #expect(try factors(0) == [0.9, 1, 1.1, 1.1])
    #expect(try factors(0.05) == [0.9, 0.9, 1.1, 1.1])
    #expect(try factors(0.2) == [0.9, 0.9, 0.9, 0.9])
  }

  @Test("Rules stack in their order, as each says")
  func stacking() throws {
    func factor(_ combination: PriceRule.Combination) throws -> Double {
      let second = PriceRule.rule(.factor(0.9), combine: combination)
      var garage = PricedGarage(.trial(prices: [.factor(1.2), second]))
      try garage.publish("06:00")
      return garage.factor("10:00")
    }
    #expect(try factor(.multiply) == 1.2 * 0.9)
    #expect(try factor(.replace) == 0.9)
    #expect(try factor(.lower) == 0.9)
    #expect(try factor(.higher) == 1.2)
  }

  @Test("A rule keeps to its services and sites")
  func scope() throws {
    let rule = PriceRule(
      name: "rule", scope: RuleScope(hours: .always, services: [1], sites: [0]),
      terms: .factor(1.5))
    let elsewhere = PriceRule(
      name: "rule", scope: RuleScope(hours: .always, services: nil, sites: [1]),
      terms: .factor(3))
    var garage = PricedGarage(.trial(prices: [rule, elsewhere]))
    try garage.publish("06:00")
    #expect(garage.factor("10:00") == 1 && garage.factor("10:00", service: 1) == 1.5)
  }

  @Test("Factors that change are rounded; fixed ones stay as they are")
  func rounding() throws {
    var fixed = PricedGarage(.trial(prices: [.factor(1.2345)]))
    try fixed.publish("06:00")
    #expect(fixed.factor("10:00") == 1.2345)
    var moving = PricedGarage(.trial(prices: [.factor(1.2345), .lead([(.zero, 1)])]))
    try moving.publish("06:00")
    #expect(moving.factor("10:00") == 1.23)
  }
}
