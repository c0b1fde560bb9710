import Fixtures
import Statistics
import Testing

@testable import Studies

@Suite("The front of two objectives")
struct ParetoFrontTests {
  private static func estimate(_ value: Double?, reach: Double = 0) -> Estimate {
    Estimate(value: value, interval: value.map { $0 - reach...$0 + reach }, count: 5)
  }

  @Test(
    "It is what comparing all with all gives, ties and missing values too",
    arguments: 1...60)
  func bruteForce(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    let points = (0..<40).map { _ -> [Int?] in
      (0..<2).map { _ in dice.below(30) == 0 ? nil : dice.below(seed % 2 == 0 ? 6 : 200) }
    }
    let directions: [SweepObjective.Direction] = [
      seed % 3 == 0 ? .minimize : .maximize, seed % 5 == 0 ? .maximize : .minimize,
    ]
    let front = ParetoFront(
      points.map { $0.map { Self.estimate($0.map(Double.init)) } }, directions: directions)
    let gains = points.map { point -> [Int]? in
      guard let first = point[0], let second = point[1] else { return nil }
      return [
        directions[0] == .maximize ? first : -first, directions[1] == .maximize ? second : -second,
      ]
    }
    for (own, verdict) in zip(gains, front.isDominated) {
      let expected = own.map { own in
        gains.compactMap { $0 }.contains { other in
          other[0] >= own[0] && other[1] >= own[1] && other != own
        }
      }
      #expect(verdict == expected)
    }
    let firsts = front.front.map { gains[$0]![0] }
    #expect(firsts == firsts.sorted(by: >))
    #expect(Set(front.front) == Set(gains.indices.filter { front.isDominated[$0] == false }))
  }

  @Test("Neighbours overlap only where both intervals do")
  func overlaps() {
    let front = ParetoFront(
      [
        [Self.estimate(10, reach: 1), Self.estimate(5, reach: 1)],
        [Self.estimate(9, reach: 1), Self.estimate(4, reach: 1)],
        [Self.estimate(8.5, reach: 1), Self.estimate(1, reach: 1)],
        [Self.estimate(9, reach: 1), Self.estimate(4.5, reach: 1)],
        [Self.estimate(nil), Self.estimate(1)],
      ], directions: [.maximize, .minimize])
    #expect(front.front == [0, 1, 2])
    #expect(front.isDominated == [false, false, false, true, nil])
    #expect(front.overlapping(0) == [1])
    #expect(front.overlapping(1) == [0])
    #expect(front.overlapping(2) == [])
    #expect(front.overlapping(3) == [1])
    #expect(front.overlapping(4) == [])
  }

  @Test("An objective is a direction and a metric, before which a policy may stand")
  func objectives() throws {
    let policies = ["baseline", "dear"]
    let plain = try #require(SweepObjective("maximize mean_lead", policies: policies))
    #expect(plain.direction == .maximize && plain.policy == nil && plain.metric == "mean_lead")
    let named = try #require(
      SweepObjective("minimize dear:no_show_rate[2-3 days]", policies: policies))
    #expect(named.policy == "dear" && named.metric == "no_show_rate[2-3 days]")
    #expect(named.text == "minimize dear:no_show_rate[2-3 days]")
    for wrong in ["mean_lead", "maximise x", "minimize", "minimize ", ""] {
      #expect(SweepObjective(wrong, policies: policies) == nil, "\(wrong)")
    }
  }

  @Test("Each policy of each cell is a candidate, or each cell where an objective names a policy")
  func candidates() {
    func names(_ texts: [String]) -> [String] {
      let policies = ["baseline", "dear"]
      var candidates = SweepCandidates(
        objectives: texts.map { SweepObjective($0, policies: policies)! })
      for number in 1...2 {
        candidates.append(
          SweptCell(
            SweepCell(number: number, values: []),
            StudySummary(names: policies, plan: .week(primary: []), replications: []), first: nil))
      }
      return candidates.all.map { "\($0.cell.number) \($0.policy)" }
    }
    #expect(
      names(["maximize a", "minimize b"]) == ["1 baseline", "1 dear", "2 baseline", "2 dear"])
    #expect(names(["maximize a", "minimize dear:b"]) == ["1 dear", "2 dear"])
    #expect(
      names(["maximize baseline:a", "minimize dear:b"]) == [
        "1 baseline / dear", "2 baseline / dear",
      ])
  }
}
