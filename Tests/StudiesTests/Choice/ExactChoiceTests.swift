import Foundation
import Statistics
import Testing

/// A shop with what its customers must choose.
struct ExactCase: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let shop: LimitedShop
  /// What the next customer takes, by the utility of each slot and whether it is free.
  let shares: @Sendable (_ shop: LimitedShop, _ policy: Int, _ free: [Bool]) -> [Double]

  private static let tastes =
    "prefers: {daily: 09:00}, schedule_delay_late: -0.5 per h, price: -0.02 per EUR, outside: -1.2, weight: none"

  /// The utilities of all slots.
  private static func utilities(
    _ shop: LimitedShop, _ policy: Int, late: Double = -0.5, price: Double = -0.02
  ) -> [Double] {
    (0..<shop.slots).map { slot in
      late * Double(shop.hour(of: slot)) + price * shop.price(of: slot, policy: policy)
        - 0.3 * Double(shop.day(of: slot))
    }
  }

  private static func multinomial(
    _ utilities: [Double], _ free: [Bool], outside: Double = -1.2
  ) -> [Double] {
    nested(utilities, free, nests: utilities.map { _ in 0 }, lambda: 1, outside: outside)
  }

  private static func nested(
    _ utilities: [Double], _ free: [Bool], nests: [Int], lambda: Double, outside: Double = -1.2
  ) -> [Double] {
    let inside = zip(utilities, free).map { $1 ? exp($0 / lambda) : 0 }
    let sums = (0...nests.max()!).map { nest in
      zip(inside, nests).reduce(0) { $0 + ($1.1 == nest ? $1.0 : 0) }
    }
    let total = exp(outside) + sums.reduce(0) { $0 + pow($1, lambda) }
    return zip(inside, nests).map { weight, nest in
      weight == 0 ? 0 : weight / sums[nest] * pow(sums[nest], lambda) / total
    }
  }

  static let all: [ExactCase] = [
    ExactCase(
      testDescription: "multinomial, one place an hour",
      shop: LimitedShop(choice: "{multinomial_logit: {\(tastes)}}")
    ) { multinomial(utilities($0, $1), $2) },
    ExactCase(
      testDescription: "multinomial, two places an hour",
      shop: LimitedShop(hours: 2, places: 2, mean: 4, choice: "{multinomial_logit: {\(tastes)}}")
    ) { multinomial(utilities($0, $1), $2) },
    ExactCase(
      testDescription: "multinomial, who finds his place taken leaves",
      shop: LimitedShop(choice: "{multinomial_logit: {\(tastes), spill: leave}}")
    ) { shop, policy, free in
      let all = multinomial(utilities(shop, policy), free.map { _ in true })
      return zip(all, free).map { $1 ? $0 : 0 }
    },
    ExactCase(
      testDescription: "nested by site",
      shop: LimitedShop(
        sites: 2, hours: 2, choice: "{nested_logit: {nests: site, lambda: 0.5, \(tastes)}}")
    ) { shop, policy, free in
      nested(utilities(shop, policy), free, nests: (0..<4).map(shop.site), lambda: 0.5)
    },
    ExactCase(
      testDescription: "nested by site, who finds his place taken leaves",
      shop: LimitedShop(
        sites: 2, hours: 2,
        choice: "{nested_logit: {nests: site, lambda: 0.3, spill: leave, \(tastes)}}")
    ) { shop, policy, free in
      let nests = (0..<4).map(shop.site)
      let all = nested(
        utilities(shop, policy), free.map { _ in true }, nests: nests, lambda: 0.3)
      return zip(all, free).map { $1 ? $0 : 0 }
    },
    ExactCase(
      testDescription: "nested by day",
      shop: LimitedShop(
        hours: 2, days: 2, mean: 4,
        choice: "{nested_logit: {nests: day, lambda: 0.4, lead_time: -0.3 per day, \(tastes)}}")
    ) { shop, policy, free in
      nested(utilities(shop, policy), free, nests: (0..<4).map(shop.day), lambda: 0.4)
    },
    ExactCase(
      testDescription: "latent classes",
      shop: LimitedShop(
        choice:
          "{multinomial_logit: {\(tastes), classes: {hurried: {share: 30%, price: -0.005 per EUR, schedule_delay_late: -2 per h}, relaxed: {share: 70%}}}}"
      )
    ) { shop, policy, free in
      let hurried = multinomial(utilities(shop, policy, late: -2, price: -0.005), free)
      return zip(hurried, multinomial(utilities(shop, policy), free)).map { 0.3 * $0 + 0.7 * $1 }
    },
    ExactCase(
      testDescription: "latent classes in nests, who finds his place taken leaves",
      shop: LimitedShop(
        sites: 2, hours: 2,
        choice:
          "{nested_logit: {nests: site, lambda: 0.7, spill: leave, \(tastes), classes: {near: {share: 40%, outside: 0.5}, others: {share: 60%}}}}"
      )
    ) { shop, policy, free in
      let nests = (0..<4).map(shop.site)
      let all = free.map { _ in true }
      let near = nested(utilities(shop, policy), all, nests: nests, lambda: 0.7, outside: 0.5)
      let others = nested(utilities(shop, policy), all, nests: nests, lambda: 0.7)
      return (0..<4).map { free[$0] ? 0.4 * near[$0] + 0.6 * others[$0] : 0 }
    },
    ExactCase(
      testDescription: "a normal taste",
      shop: LimitedShop(
        choice:
          "{multinomial_logit: {prefers: {daily: 09:00}, schedule_delay_late: {normal: {mean: -0.5 per h, sd: 1}}, price: -0.02 per EUR, outside: -1.2, weight: none}}"
      )
    ) { shop, policy, free in
      (0..<3).map { slot in
        GSL.integral(from: -7, to: 7, points: 48) { z in
          exp(-z * z / 2) / (2 * Double.pi).squareRoot()
            * multinomial(utilities(shop, policy, late: -0.5 + z), free)[slot]
        }
      }
    },
    ExactCase(
      testDescription: "a list of the two earliest",
      shop: LimitedShop(
        hours: 4,
        choice: "{multinomial_logit: {\(tastes), considers: {starts: 2, order: earliest}}}")
    ) { shop, policy, free in
      let seen = free.indices.filter { free[$0] }.prefix(2)
      return multinomial(utilities(shop, policy), free.indices.map { seen.contains($0) })
    },
  ]
}

@Suite("Choice among limited places comes to what counting out every sequence gives")
struct ExactChoiceTests {
  @Test(
    "Bookings of each place, revenue and use lie in the run's own interval of 99.9 %",
    arguments: ExactCase.all)
  func exact(example: ExactCase) throws {
    let shop = example.shop
    for (policy, figures) in try shop.figures().enumerated() {
      let bookings = shop.expectedBookings { example.shares(shop, policy, $0) }
      let revenue = bookings.enumerated().reduce(0) {
        $0 + $1.element * shop.price(of: $1.offset, policy: policy)
      }
      let minutes = bookings.reduce(0) { $0 + 60 * $1 }
      for (place, truth) in (bookings + [revenue, minutes]).enumerated() {
        let found = figures[place]
        #expect(found.count == LimitedShop.replications)
        #expect(
          interval(of: found).contains(truth),
          "policy \(policy), figure \(place): \(truth), \(interval(of: found))")
      }
    }
  }

  private func interval(of values: [Double]) -> ClosedRange<Double> {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    let half =
      GSL.studentQuantile(0.9995, degreesOfFreedom: count - 1) * (variance / count).squareRoot()
    return mean - half...mean + half
  }
}
