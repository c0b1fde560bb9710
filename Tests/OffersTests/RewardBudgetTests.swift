import Fixtures
import Offers
import Testing
import TimeAndMoney

@Suite("The budget of rewards")
struct RewardBudgetTests {
  private let garage = Garage.plain
  private let morning = WeeklyHours.daily("08:00-12:00")

  @Test(
    "A reward is promised while it fits into what is left of the day's budget, to the cent",
    arguments: [
      (999, 0, false), (1_000, 0, true), (1_001, 0, true), (1_999, 1, false), (2_000, 1, true),
      (2_999, 2, false), (3_000, 2, true),
    ] as [(Int64, Int, Bool)])
  func boundary(limit: Int64, drawn: Int, isAllowed: Bool) {
    // 700 given back and 300 of cost: 1,000 each.
    let policy = Policy.trial(rewards: [.money(700, cost: 300, dailyBudget: limit)])
    let quote = garage.quote(policy)
    var budget = RewardBudget(policy: policy)
    for _ in 0..<drawn {
      #expect(budget.allows(quote))
      budget.draw(quote)
    }
    #expect(budget.allows(quote) == isAllowed)
  }

  @Test("All rewards together stay inside the budget of the guardrails")
  func total() {
    let guardrails = Guardrails(floor: 0, cap: 2, dailyBudget: Money(minorUnits: 1_500))
    let policy = Policy.trial(
      rewards: [.money(1_000, morning), .money(500)], guardrails: guardrails)
    let large = garage.quote(policy, "10:00")
    let small = garage.quote(policy, "14:00")
    var budget = RewardBudget(policy: policy)
    budget.draw(large)
    #expect(!budget.allows(large) && budget.allows(small))
    budget.draw(small)
    #expect(!budget.allows(small))
  }

  @Test("The budget of one reward does not limit another")
  func perRule() {
    let policy = Policy.trial(
      rewards: [.money(1_000, morning, dailyBudget: 1_000), .money(1_000, dailyBudget: 2_000)])
    let one = garage.quote(policy, "10:00")
    let other = garage.quote(policy, "14:00")
    var budget = RewardBudget(policy: policy)
    budget.draw(one)
    #expect(!budget.allows(one) && budget.allows(other))
    budget.draw(other)
    budget.draw(other)
    #expect(!budget.allows(other))
  }

  @Test("With a new day the budgets are whole again")
  func renewal() {
    let guardrails = Guardrails(floor: 0, cap: 2, dailyBudget: Money(minorUnits: 1_000))
    let policy = Policy.trial(
      rewards: [.money(1_000, dailyBudget: 1_000)], guardrails: guardrails)
    let quote = garage.quote(policy)
    var budget = RewardBudget(policy: policy)
    for _ in 0..<3 {
      #expect(budget.allows(quote))
      budget.draw(quote)
      #expect(!budget.allows(quote))
      budget.renew()
    }
  }

  @Test("An offer without reward needs no budget, and a reward without limit has no end")
  func noLimit() {
    let none = Guardrails(floor: 0, cap: 2, dailyBudget: .zero)
    let empty = Policy.trial(rewards: [.money(1, morning, dailyBudget: 0)], guardrails: none)
    let budget = RewardBudget(policy: empty)
    #expect(!budget.allows(garage.quote(empty, "10:00")))
    #expect(budget.allows(garage.quote(empty, "14:00")))
    let free = Policy.trial(rewards: [.money(10_000)])
    var endless = RewardBudget(policy: free)
    let quote = garage.quote(free)
    for _ in 0..<1_000 { endless.draw(quote) }
    #expect(endless.allows(quote))
  }
}
