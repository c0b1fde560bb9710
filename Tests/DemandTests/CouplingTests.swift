import Offers
import Testing
import TimeAndMoney

@testable import Demand

@Suite("The same visitor has the same tastes under every policy")
struct CouplingTests {
  private static let visitors: Range<UInt32> = 0..<4_000

  private static func gift(_ worth: Int64, from first: Int32, to last: Int32) -> Policy {
    gift(
      worth,
      in: WeeklyHours([
        .monday: [TimeRange(TimeOfDay(seconds: first * 3_600), TimeOfDay(seconds: last * 3_600))]
      ]))
  }

  private static func gift(_ worth: Int64, in hours: WeeklyHours) -> Policy {
    Policy(
      name: "gift", prices: [],
      rewards: [
        RewardRule(
          name: "gift", hours: hours, gift: .money(Money(minorUnits: worth)),
          worth: Money(minorUnits: worth), cost: .zero, services: nil, segments: nil,
          dailyBudget: nil)
      ], guardrails: .none)
  }

  private static let tastes = Town.tastes(late: -0.3, reward: 0.5, outside: 0.5)

  @Test("A reward on one start brings visitors to it and moves nobody anywhere else")
  func reward() {
    let plain = Town(tastes: Self.tastes).counter()
    let rewarded = Town(policy: Self.gift(600, from: 10, to: 11), tastes: Self.tastes).counter()
    var brought = 0
    for number in Self.visitors {
      let before = plain.choice(of: number)
      let after = rewarded.choice(of: number)
      if before?.cell == after?.cell { continue }
      #expect(after?.cell == 120, "visitor \(number)")
      brought += 1
    }
    #expect(brought > 100)
  }

  @Test(
    "A gift for all starts moves nobody from one to another, however large it is",
    arguments: [100, 600, 1_500] as [Int64])
  func giftForAll(worth: Int64) {
    let plain = Town(tastes: Self.tastes).counter()
    let rewarded = Town(policy: Self.gift(worth, in: .always), tastes: Self.tastes).counter()
    var brought = 0
    for number in Self.visitors {
      let after = rewarded.choice(of: number)
      if let before = plain.choice(of: number) {
        #expect(after?.cell == before.cell, "visitor \(number)")
      } else if after != nil {
        brought += 1
      }
    }
    #expect(brought > 100)
  }

  @Test("A larger reward keeps everybody whom a smaller one brought")
  func moreReward() {
    let small = Town(policy: Self.gift(300, from: 10, to: 11), tastes: Self.tastes).counter()
    let large = Town(policy: Self.gift(900, from: 10, to: 11), tastes: Self.tastes).counter()
    for number in Self.visitors where small.choice(of: number)?.cell == 120 {
      #expect(large.choice(of: number)?.cell == 120, "visitor \(number)")
    }
  }

  @Test("A place that is taken moves only those who wanted it")
  func taken() {
    let town = Town(bays: 1, tastes: Self.tastes)
    let free = town.counter()
    let taken = town.counter(takenCells: [108])
    var moved = 0
    for number in Self.visitors {
      let before = free.choice(of: number)
      if before?.cell == 108 {
        moved += 1
        #expect(taken.choice(of: number)?.cell != 108)
      } else {
        #expect(taken.choice(of: number)?.cell == before?.cell, "visitor \(number)")
      }
    }
    #expect(moved > 100)
  }

  @Test("A reward of no worth and a bay more change no choice")
  func nothing() {
    let plain = Town(tastes: Self.tastes).counter()
    let worthless = Town(policy: Self.gift(0, from: 9, to: 12), tastes: Self.tastes).counter()
    let roomy = Town(bays: 101, tastes: Self.tastes).counter()
    for number in Self.visitors {
      let choice = plain.choice(of: number)?.cell
      #expect(worthless.choice(of: number)?.cell == choice)
      #expect(roomy.choice(of: number)?.cell == choice)
    }
  }
}
