import Fixtures
import Foundation
import Testing

@Suite("Prices that theory knows")
struct PricingTheoryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func shipped(_ name: String) throws -> String {
    try String(contentsOfFile: Offpeak.scenario("pricing/\(name)"), encoding: .utf8)
  }

  /// Mean and standard error of what policies earn a day.
  private func earnings(
    _ text: String, named name: String = "run"
  ) throws -> [String: (mean: Double, error: Double)] {
    let scenario = try folder.write(text, to: "\(name).yaml")
    let summary = try Offpeak.results(of: scenario, named: name, in: folder).table("summary")
    var earnings: [String: (mean: Double, error: Double)] = [:]
    for row in summary.rows where row["metric"] == "contribution_per_day" {
      earnings[String(row["policy"])] = (
        try #require(row.number("mean")), try #require(row.number("standard_error"))
      )
    }
    return earnings
  }

  /// J*(n, t) = ln Σ (a t / e)^i / i! / α, Gallego & van Ryzin (1994), §2.3.
  private func best(places: Int, visits: Double, mean: Double) -> Double {
    var (term, sum) = (1.0, 1.0)
    for i in 1...places {
      term *= visits / M_E / Double(i)
      sum += term
    }
    return mean * log(sum)
  }

  @Test(
    "With exponential demand the bid price that believes the truth earns what Gallego and van Ryzin's closed form says",
    arguments: [(1, 10), (3, 10), (6, 10), (3, 4), (12, 30)])
  func gallegoVanRyzin(places: Int, visits: Int) throws {
    let text = try shipped("gallego-van-ryzin")
      .replacing("count: 3", with: "count: \(places)")
      .replacing("per_week: 70", with: "per_week: \(7 * visits)")
      .replacing("replications: 40", with: "replications: 20")
    let earned = try earnings(text)
    let exact = best(places: places, visits: Double(visits), mean: 100)
    let (mean, error) = try #require(earned["bid-price"])
    #expect(abs(mean - exact) <= 2.86 * error, "\(mean) ± \(error), exact \(exact)")
    #expect(error < 0.035 * exact)
    #expect(try #require(earned["baseline"]).mean < exact)
  }

  /// What protecting places earns: the least y with P(D1 > y) ≤ p2 / p1 (Littlewood 1972).
  private func littlewood(
    places: Int, cheap: Double, dear: Double, fares: (low: Double, high: Double)
  ) -> Double {
    func chance(_ mean: Double, _ count: Int) -> Double {
      exp(Double(count) * log(mean) - mean - lgamma(Double(count) + 1))
    }
    var protected = 0
    while 1 - (0...protected).reduce(0, { $0 + chance(dear, $1) }) > fares.low / fares.high {
      protected += 1
    }
    return (0..<120).reduce(0.0) { sum, demand in
      let sold = min(demand, max(0, places - protected))
      let later = (0..<120).reduce(0.0) { $0 + chance(dear, $1) * Double(min($1, places - sold)) }
      return sum + chance(cheap, demand) * (fares.low * Double(sold) + fares.high * later)
    }
  }

  @Test(
    "Where the cheap come first, the bid price that believes the truth earns what Littlewood's rule does",
    arguments: [(8, 10, 4), (5, 12, 2), (12, 10, 9)])
  func littlewood(places: Int, cheap: Int, dear: Int) throws {
    let text = try shipped("littlewood")
      .replacing("count: 8", with: "count: \(places)")
      .replacing("per_week: 70", with: "per_week: \(7 * cheap)")
      .replacing("per_week: 28", with: "per_week: \(7 * dear)")
    let exact = littlewood(
      places: places, cheap: Double(cheap), dear: Double(dear), fares: (100, 200))
    let (mean, error) = try #require(try earnings(text)["bid-price"])
    #expect(abs(mean - exact) <= 2.71 * error, "\(mean) ± \(error), exact \(exact)")
    #expect(error < 0.02 * exact)
  }

  @Test("Learning by trying costs less than twice as much in four times the days")
  func regret() throws {
    let text = try shipped("learning")
    func regret(_ weeks: Int) throws -> Double {
      let earned = try earnings(
        text.replacing("length: 4 weeks", with: "length: \(weeks) weeks"), named: "w\(weeks)")
      let best = try #require(earned["baseline"]).mean
      return (best - (try #require(earned["learning"])).mean) * Double(7 * weeks)
    }
    let (short, long) = (try regret(4), try regret(16))
    #expect(short > 0 && long > short)
    #expect(long < 2 * short, "\(short), \(long)")
  }
}
