import Offers
import Testing
import TimeAndMoney

@Suite("Policies that believe something about demand")
struct BelievingPolicyTests {
  private static let hours = [
    "08:00", "08:30", "09:00", "09:30", "10:00", "10:30", "11:00", "11:30", "12:00", "12:30",
    "13:00", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30", "17:00", "17:30",
  ]

  /// A garage in which the first so many half-hours of Saturday are booked, priced on Monday morning.
  private func saturday(booked: Int, _ rule: PriceRule, at clock: String = "06:00") throws -> Double
  {
    var garage = PricedGarage(.trial(prices: [rule]))
    for hour in Self.hours.prefix(booked) { garage.book(hour, day: 5) }
    try garage.publish(clock)
    return garage.factor("17:30", day: 5)
  }

  @Test("The scarcer the bay time that is left, the dearer it is")
  func scarcity() throws {
    let factors = try (0..<20).map { try saturday(booked: $0, .bidPrice(.stated(.busyWeek))) }
    #expect(zip(factors, factors.dropFirst()).allSatisfy { $0 <= $1 })
    // 25 requests for 20 places; 0.7 of them at the list price.
    #expect(factors[0] == 1 && factors[19] == 1.2)
  }

  @Test("With plenty of places the price is the one that earns most from each who asks")
  func plenty() throws {
    let few = DemandBelief(
      ladder: [0.8, 1, 1.2], horizonDays: 6,
      streams: [
        .init(
          site: 0, service: 0, kind: .saturday, lead: 5,
          requests: Array(repeating: 0.1, count: 24), acceptance: [0.95, 0.7, 0.5])
      ])
    // 0.76, 0.70 and 0.60 a request.
    #expect(try saturday(booked: 0, .bidPrice(.stated(few))) == 0.8)
  }

  @Test("Who knows nothing of demand says nothing")
  func unknown() throws {
    #expect(try saturday(booked: 10, .bidPrice(.truth)) == 1)
    #expect(try saturday(booked: 10, .bidPrice(.fitted(sensitivity: 1))) == 1)
    #expect(try saturday(booked: 10, .forecast(.fitted(weeks: 4))) == 1)
  }

  @Test(
    "A day that sells ahead of its curve is dearer, one behind it cheaper",
    arguments: [(0, 0.83), (2, 1.03), (5, 1.33), (20, 2)])
  func forecast(booked: Int, factor: Double) throws {
    // Five days before, a twelfth is usually sold of the half that is in the end.
    #expect(try abs(saturday(booked: booked, .forecast(.stated(.usual))) - factor) < 1e-9)
  }

  @Test("A fitted curve is what past days of the kind had sold")
  func fittedCurve() throws {
    var garage = PricedGarage(.trial(prices: [.forecast(.fitted(weeks: 1))]))
    garage.recordSales(0)
    try garage.publish("00:00")
    #expect(garage.factor("17:00", day: 6) == 1)
  }

  @Test("What is tried more dearly than customers like is tried less")
  func learning() throws {
    var garage = PricedGarage(.trial(prices: [.learning([0.5, 1, 2])]))
    var tries = [0.5: 0, 1: 0, 2: 0]
    var dice = 12_345
    for round in 0..<400 {
      let uniforms = (0..<garage.publisher.uniforms).map { _ in
        dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648
        return (Double(dice) + 0.5) / 2_147_483_648
      }
      let (day, hour) = (round / 24 % 6, round % 24)
      try garage.publish("\(hour < 10 ? "0" : "")\(hour):00", day: day, uniforms: uniforms)
      garage.record.forgetSearches()
      let factor = garage.factor("17:00", day: 6)
      tries[factor, default: 0] += 1
      for search in 0..<4 {
        // Nine of ten pay half, two of three the list price, one of ten twice as much.
        let share = [0.5: 36, 1: 27, 2: 4][factor]!
        let isBooked = (round * 4 + search) * 7 % 40 < share
        let start = garage.garage.instant("17:00", day: 6)
        garage.record.note(
          SearchRecord(
            instant: garage.garage.instant("06:00"), service: 0,
            taken: isBooked ? .init(site: 0, day: 6, start: start, factor: factor) : nil))
      }
    }
    #expect(tries.count == 3)
    #expect(tries[1]! > 280 && tries[0.5]! + tries[2]! < 120, "\(tries)")
  }
}
