import Testing

@testable import Scenarios

@Suite("Scenarios that were spoilt at random")
struct SpoiltScenarioTests {
  /// A small generator of our own (SplitMix64), so that a failure can be repeated.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let junk = [
    "", " ", "\n", "-", "1e400", "-1", "{}", "[]", "null", "99999999999999999999", "24:00", ":",
    "0001-01-01", "9999-12-31", "36500 days", "0%", "100%", "\u{1F600}", "*a", "&a", "always",
  ]

  @Test("Whatever is cut, doubled or put in, the reader answers and each problem has a place")
  func spoilt() {
    spoil(Garage.complete, from: 0, rounds: 400)
  }

  @Test("So it does within a case")
  func spoiltCase() throws {
    let text = CaseTests.text
    let start = try #require(text.firstRange(of: "\ncase:")).lowerBound
    spoil(text, from: text.distance(from: text.startIndex, to: start), rounds: 150)
  }

  private func spoil(_ whole: String, from first: Int, rounds: Int) {
    var dice = Dice(state: 7)
    let scalars = Array(whole)
    for round in 0..<rounds {
      var text = scalars
      for _ in 0...Int.random(in: 0...2, using: &dice) {
        let start = Int.random(in: min(first, text.count - 1)..<text.count, using: &dice)
        let end = min(text.count, start + Int.random(in: 0...12, using: &dice))
        text.replaceSubrange(start..<end, with: Self.junk.randomElement(using: &dice) ?? "")
      }
      do {
        _ = try ScenarioReader.read(text: String(text), named: "g")
      } catch {
        #expect(!error.problems.isEmpty, "round \(round)")
        #expect(error.problems.allSatisfy { $0.line > 0 && $0.column > 0 && !$0.message.isEmpty })
      }
    }
  }
}
