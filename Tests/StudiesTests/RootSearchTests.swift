import Statistics
import Testing

@testable import Studies

@Suite("Where a metric reaches a value")
struct RootSearchTests {
  /// The mean over fixed noises of a function of the parameter: common random numbers.
  private func evaluation(
    _ noise: [Double], _ function: @escaping (Double) -> Double
  ) -> RootSearch.Evaluation {
    { parameter in
      ReplicationSeries(
        numerators: noise.map { function(parameter) + $0 },
        denominators: noise.map { _ in 1 }
      ).estimate()
    }
  }

  private func noise(_ seed: UInt64, _ count: Int = 20) -> [Double] {
    var source = TestNoise(seed: seed)
    return (0..<count).map { _ in source.normal() }
  }

  @Test("The interval of a planted root holds it as often as 95 % means", arguments: [1.0, -1])
  func coverage(slope: Double) throws {
    var held = 0
    for seed in 1...200 {
      var search = RootSearch(
        in: RootSearch.Range(0...10, step: 1e-6, isWhole: false), target: slope * 4,
        evaluate: evaluation(noise(UInt64(seed))) { slope * $0 })
      let report = try search.run()
      guard case .reached(let root, let low?, let high?, 0) = report.outcome else {
        Issue.record("No interval for seed \(seed).")
        continue
      }
      #expect(low <= root && root <= high)
      if low <= 4, 4 <= high { held += 1 }
    }
    #expect(BinomialRegion.accepted(trials: 200, probability: 0.95, level: 0.999).contains(held))
  }

  @Test("Without noise the root is exact to a thousandth of the range")
  func exact() throws {
    var search = RootSearch(
      in: RootSearch.Range(1...3, step: 1e-6, isWhole: false), target: 2,
      evaluate: evaluation([0, 0]) { $0 * $0 })
    let report = try search.run()
    guard case .reached(let root, let low?, let high?, _) = report.outcome else {
      Issue.record("Not reached.")
      return
    }
    #expect((root - 2.0.squareRoot()).magnitude < 1e-4)
    #expect((low - root).magnitude < 2e-3 && (high - root).magnitude < 2e-3)
  }

  @Test("A whole parameter is the first that reaches the value")
  func whole() throws {
    var search = RootSearch(
      in: RootSearch.Range(1...40, step: 1, isWhole: true), target: 50,
      evaluate: evaluation([-0.1, 0.1]) { 3 * $0 })
    let report = try search.run()
    guard case .reached(17, _, _, 0) = report.outcome else {
      Issue.record("\(report.outcome)")
      return
    }
    #expect(report.points.keys.allSatisfy { $0 == $0.rounded() })
  }

  @Test("What is not reached comes with the nearest that can be had")
  func notReached() throws {
    var search = RootSearch(
      in: RootSearch.Range(0...4, step: 1e-6, isWhole: false), target: 10,
      evaluate: evaluation([-0.5, 0.5]) { 5 - ($0 - 2) * ($0 - 2) })
    let report = try search.run()
    guard case .notReached(let parameter, let best, true) = report.outcome else {
      Issue.record("Reached.")
      return
    }
    #expect(parameter == 2 && best.value == 5)
  }

  @Test("A value that is crossed twice gives the lower root and says so")
  func twice() throws {
    var search = RootSearch(
      in: RootSearch.Range(0...4, step: 1e-6, isWhole: false), target: 4,
      evaluate: evaluation([-0.1, 0.1]) { 5 - ($0 - 2) * ($0 - 2) })
    let report = try search.run()
    guard case .reached(let root, _, _, 1) = report.outcome else {
      Issue.record("Not crossed twice.")
      return
    }
    #expect((root - 1).magnitude < 0.01)
  }

  @Test("An interval that reaches beyond the range is open")
  func open() throws {
    var search = RootSearch(
      in: RootSearch.Range(0...4, step: 1e-6, isWhole: false), target: 0.2,
      evaluate: evaluation([-0.5, 0.5, -0.5, 0.5]) { $0 })
    let report = try search.run()
    guard case .reached(_, nil, .some, _) = report.outcome else {
      Issue.record("\(report.outcome)")
      return
    }
  }

  @Test("A search that is stopped tells what it has tried", arguments: [0, 1, 4])
  func stopped(after evaluations: Int) throws {
    var count = 0
    var search = RootSearch(
      in: RootSearch.Range(0...1, step: 1e-6, isWhole: false), target: 1,
      evaluate: { parameter in
        count += 1
        return count > evaluations
          ? nil : Estimate(value: parameter, interval: parameter...parameter, count: 2)
      })
    let report = try search.run()
    guard case .stopped = report.outcome else {
      Issue.record("\(report.outcome)")
      return
    }
    #expect(report.points.count == evaluations)
  }

  @Test("Beside a hump the interval ends where the metric leaves the value again")
  func hump() throws {
    var search = RootSearch(
      in: RootSearch.Range(0...4, step: 1e-6, isWhole: false), target: 4.95,
      evaluate: evaluation([-0.05, 0.05]) { 5 - ($0 - 2) * ($0 - 2) })
    let report = try search.run()
    guard case .reached(let root, let low?, let high?, _) = report.outcome else {
      Issue.record("\(report.outcome)")
      return
    }
    #expect((root - (2 - 0.05.squareRoot())).magnitude < 0.01)
    // The metric's interval is 0.635 to both sides.
    #expect((low - (2 - 0.685.squareRoot())).magnitude < 0.03)
    #expect((high - (2 + 0.685.squareRoot())).magnitude < 0.03)
  }

  @Test(
    "Of whole parameters the first at or beyond the value is found, whether it rises or falls",
    arguments: [
      (0.0...40, -17.0, -1.0, 17.0), (0...40, 17, 1, 17), (0...40, 16.5, 1, 17),
      (1...9, -4.5, -1, 5), (1...5_000, 4_321, 1, 4_321),
    ])
  func exactHits(range: ClosedRange<Double>, target: Double, slope: Double, expected: Double)
    throws
  {
    var search = RootSearch(
      in: RootSearch.Range(range, step: 1, isWhole: true), target: target,
      evaluate: evaluation([0, 0]) { slope * $0 })
    let report = try search.run()
    switch report.outcome {
    case .reached(let root, let low?, let high?, 0):
      #expect(target.magnitude == expected)
      #expect(root == expected && low == expected && high == expected)
    case .passed(let from, let to, let low?, let high?, 0):
      #expect(target.magnitude != expected)
      #expect(from == expected - 1 && to == expected && low == expected && high == expected)
    default: Issue.record("\(report.outcome)")
    }
  }

  @Test("A value on which the metric stays from some parameter on is reached at the first of them")
  func plateau() throws {
    var search = RootSearch(
      in: RootSearch.Range(1...81, step: 1, isWhole: true), target: 0,
      evaluate: evaluation([0, 0]) { max(0, 26 - $0) })
    let report = try search.run()
    guard case .reached(26, _, _, 0) = report.outcome else {
      Issue.record("\(report.outcome)")
      return
    }
  }

  @Test("A metric that jumps over the value passes it, and the two sides are named")
  func jump() throws {
    var search = RootSearch(
      in: RootSearch.Range(0...8, step: 1e-6, isWhole: false), target: 5,
      evaluate: evaluation([-0.1, 0.1]) { $0 < 3 ? 2 : 9 })
    let report = try search.run()
    guard case .passed(let from, let to, _, _, 0) = report.outcome else {
      Issue.record("\(report.outcome)")
      return
    }
    #expect(from < 3 && to >= 3 && to - from < 0.01)
  }
}
