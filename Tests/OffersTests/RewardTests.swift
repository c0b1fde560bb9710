import Fixtures
import Offers
import Scheduling
import Testing
import TimeAndMoney

@Suite("Published rewards")
struct RewardTests {
  private let garage = Garage.plain

  @Test(
    "Of several rewards the first that applies is given",
    arguments: [
      ("08:00", 0, nil), ("09:00", 0, 1), ("10:00", 0, 0), ("10:00", 1, 1), ("11:00", 0, 1),
      ("12:00", 1, nil),
    ] as [(String, Int, Int?)])
  func first(clock: String, service: Int, expected: Int?) {
    let policy = Policy.trial(rewards: [
      .money(500, .daily("10:00-11:00"), services: [0]), .money(300, .daily("09:00-12:00")),
    ])
    #expect(garage.quote(policy, clock, service: service).reward == expected)
  }

  @Test(
    "A reward for some segments goes to them alone; the others get the next that is for everybody",
    arguments: [(0, 1), (1, 0), (2, 1)])
  func segments(segment: Int, expected: Int) {
    let policy = Policy.trial(rewards: [.money(500, segments: [1]), .money(300)])
    #expect(garage.quote(policy, segment: segment).reward == expected)
  }

  @Test("Who belongs to no segment that is singled out is offered nothing of theirs")
  func singledOut() {
    let policy = Policy.trial(rewards: [.money(500, segments: [2]), .money(300, segments: [0])])
    #expect((0..<3).map { garage.quote(policy, segment: $0).reward } == [1, nil, 0])
  }

  @Test(
    "Money given back stops at the floor, and is worth what is given",
    arguments: [(1_000, 1_000), (2_000, 2_000), (2_001, 2_000), (9_000, 2_000)] as [(Int64, Int64)])
  func floor(amount: Int64, givenBack: Int64) {
    let policy = Policy.trial(
      rewards: [.money(amount)], guardrails: Guardrails(floor: 0.8, cap: 2, dailyBudget: nil))
    let quote = garage.quote(policy)
    #expect(quote.price.minorUnits == 10_000)
    #expect(quote.givenBack.minorUnits == givenBack && quote.worth.minorUnits == givenBack)
  }

  @Test("A reward never changes the price")
  func samePrice() {
    let policy = Policy.trial(
      prices: [.factor(0.9)], rewards: [.money(500, .daily("09:00-10:00"), segments: [1])])
    let prices = (0..<3).flatMap { segment in
      ["08:00", "09:00"].map { garage.quote(policy, $0, segment: segment).price.minorUnits }
    }
    #expect(prices == [9_000, 9_000, 9_000, 9_000, 9_000, 9_000])
  }

  @Test(
    "A discount gives back a share of the price, rounded to the nearest cent",
    arguments: [
      (1, 0.1, 0, 4_999, 500), (0.5, 0.1, 0, 2_500, 250), (1, 1, 0, 4_999, 4_999),
      (1, 0.1, 77, 4_999, 500), (1, 0, 77, 4_999, 0),
    ] as [(Double, Double, Int64, Int64, Int64)])
  func discount(factor: Double, share: Double, cost: Int64, price: Int64, givenBack: Int64) {
    let policy = Policy.trial(
      prices: [.factor(factor)], rewards: [.gift(.discount(share: share), cost: cost)])
    let quote = garage.quote(policy, service: 1)
    #expect(quote.price.minorUnits == price && quote.givenBack.minorUnits == givenBack)
    #expect(quote.worth == quote.givenBack)
    #expect(quote.budgeted.minorUnits == givenBack + cost)
    #expect(quote.job == 1)
  }

  @Test(
    "Money is given back up to the price and never more",
    arguments: [(4_998, 4_998), (4_999, 4_999), (5_000, 4_999)] as [(Int64, Int64)])
  func money(amount: Int64, givenBack: Int64) {
    let quote = garage.quote(.trial(rewards: [.money(amount)]), service: 1)
    #expect(quote.givenBack.minorUnits == givenBack && quote.worth == quote.givenBack)
    #expect(quote.price.minorUnits == 4_999)
  }

  @Test("Bay time gives no money back; it is a longer job with its stated worth and cost")
  func bayTime() {
    let policy = Policy.trial(rewards: [.gift(.bayTime(.minutes(45)), worth: 900, cost: 50)])
    let quote = garage.quote(policy)
    #expect(quote.givenBack == .zero && quote.price == quote.listPrice)
    #expect(quote.worth.minorUnits == 900 && quote.rewardCost.minorUnits == 50)
    #expect(quote.budgeted.minorUnits == 50)
    let jobs = JobTable(catalogue: garage.catalogue, policies: [policy]).jobs
    #expect(jobs[quote.job] == Job(service: 0, extraBayTime: .minutes(45)))
  }

  @Test("A free service is a job of two services")
  func addedService() {
    let policy = Policy.trial(rewards: [.gift(.service(1), worth: 4_000, cost: 800)])
    let quote = garage.quote(policy)
    #expect(quote.worth.minorUnits == 4_000 && quote.budgeted.minorUnits == 800)
    let jobs = JobTable(catalogue: garage.catalogue, policies: [policy]).jobs
    #expect(jobs[quote.job] == Job(service: 0, addedService: 1))
  }

  @Test("Without a reward nothing is given, worth or budgeted")
  func unrewarded() {
    let quote = garage.quote(.trial(prices: [.factor(0.9)]))
    #expect(quote.givenBack == .zero && quote.worth == .zero && quote.budgeted == .zero)
    #expect(quote.reward == nil && quote.job == 0)
  }
}
