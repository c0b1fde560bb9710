import RandomStreams
import Testing
import TimeAndMoney

@testable import Demand

@Suite("What customers feel and whether they come again")
struct LoyaltyTests {
  private static let smooth = Experience(
    waitMinutes: 0, overrunMinutes: 0, percentOverList: 0, isMatched: true,
    verificationMinutes: 0, isExplained: true)

  private static func tastes(noise: Double = 0) -> SatisfactionTastes {
    SatisfactionTastes(
      usual: 78, noise: noise, wait: -0.5, overrun: -0.3, price: -0.8, mismatch: -20,
      verification: -3, unexplained: -6)
  }

  @Test(
    "Each thing he met changes his points by its own rate",
    arguments: [
      (\Experience.waitMinutes, 10.0, 73.0), (\.overrunMinutes, 10, 75),
      (\.percentOverList, 10, 70), (\.percentOverList, -10, 86), (\.verificationMinutes, 2, 72),
      (\.waitMinutes, 1_000, 0), (\.percentOverList, -100, 100),
    ])
  func rates(part: WritableKeyPath<Experience, Double> & Sendable, amount: Double, points: Double) {
    var experience = Self.smooth
    experience[keyPath: part] = amount
    #expect(abs(Self.tastes().points(of: experience, at: 0.5) - points) < 1e-9)
  }

  @Test("What is missing costs points at once")
  func missing() {
    var experience = Self.smooth
    experience.isMatched = false
    #expect(Self.tastes().points(of: experience, at: 0.5) == 58)
    experience.isExplained = false
    #expect(Self.tastes().points(of: experience, at: 0.5) == 52)
  }

  @Test("The noise is normal: one standard deviation above at the quantile of 84.13 %")
  func noise() {
    let points = Self.tastes(noise: 12).points(of: Self.smooth, at: 0.841344746068543)
    #expect(abs(points - 90) < 1e-9)
  }

  @Test(
    "A tenth of the points, rounded, is the answer: promoters from 9, detractors to 6",
    arguments: [
      (100.0, PromoterAnswer.promoter), (85, .promoter), (84.9, .passive), (65, .passive),
      (64.9, .detractor), (0, .detractor),
    ])
  func promoterAnswer(points: Double, answer: PromoterAnswer) {
    #expect(PromoterAnswer(points: points) == answer)
  }

  @Test(
    "A follow-up lifts those below its level, and nobody above 100",
    arguments: [(59.9, 71.9), (60.0, 60.0), (40.0, 52.0)])
  func recovery(points: Double, lifted: Double) {
    #expect(abs(Recovery(below: 60, lifts: 12).lifted(points) - lifted) < 1e-9)
    #expect(Recovery(below: 100, lifts: 50).lifted(99) == 100)
  }

  @Test(
    "A tier is reached at exactly its number of bookings",
    arguments: [(0, 0), (2, 0), (3, 1), (7, 1), (8, 2), (1_000, 2)])
  func tiers(bookings: Int, rank: Int) {
    let tiers = [Tier(name: "silver", from: 3), Tier(name: "gold", from: 8)]
    #expect(tiers.rank(bookings: bookings) == rank)
  }

  private static func returns(usual: Double) -> ReturnHabit {
    ReturnHabit(
      usual: usual, satisfaction: 0.04, tier: 0.3, after: .exponential(mean: 60), lost: 0.15,
      lostAfter: .exponential(mean: 20), wants: .anew)
  }

  @Test(
    "The logit of coming again rises by the point and by the tier",
    arguments: [(0.0, 0, 0.0), (10, 0, 0.4), (-25, 0, -1), (0, 2, 0.6), (5, 1, 0.5)])
  func probability(points: Double, rank: Int, more: Double) {
    let found = Self.returns(usual: 0.55).probability(pointsOverUsual: points, rank: rank)
    let logit = PortableMath.log(found / (1 - found)) - PortableMath.log(0.55 / 0.45)
    #expect(abs(logit - more) < 1e-9)
  }

  @Test("Who never comes again does not for any satisfaction, and who always does does")
  func certain() {
    #expect(Self.returns(usual: 0).probability(pointsOverUsual: 50, rank: 2) == 0)
    #expect(Self.returns(usual: 1).probability(pointsOverUsual: -50, rank: 0) == 1)
  }

  @Test(
    "Of a kept shift half is left after each half-life",
    arguments: [(Int64(0), 72), (8, 36), (16, 18), (24, 9)])
  func habit(weeks: Int64, minutes: Int) {
    let habit = StartHabit(share: 0.3, halfLife: .weeks(8))
    #expect(habit.minutesLeft(of: 240, after: .weeks(weeks)) == minutes)
    #expect(habit.minutesLeft(of: -240, after: .weeks(weeks)) == -minutes)
  }

  @Test(
    "Earlier customers have completed bookings by their shares",
    arguments: [(0.01, 1), (0.39, 1), (0.41, 3), (0.79, 3), (0.81, 9), (0.99, 9)])
  func earlier(uniform: Double, bookings: Int) {
    let earlier = EarlierCustomers(
      count: 10,
      parts: [(1, 0.4), (3, 0.4), (9, 0.2)].map {
        EarlierCustomers.Part(bookings: $0.0, share: $0.1)
      })
    #expect(earlier.bookings(at: uniform) == bookings)
  }

  @Test(
    "Stars follow the satisfaction, one for each 20 points and at most 5",
    arguments: [(0.0, 1), (19.9, 1), (20, 2), (79.9, 4), (80, 5), (100, 5)])
  func stars(points: Double, stars: Int) {
    let habit = RatingHabit(share: 1, stars: nil, after: .deterministic(0))
    #expect(habit.stars(at: 0.5, points: points) == stars)
  }

  @Test("Customers whom a reward brought, earlier ones and the others never share a name")
  func names() {
    let own = VisitName(day: 20_000, ordinal: 5 << 24 | 7)
    let brought = own.broughtByReward
    let earlier = VisitName.ofEarlierCustomer(7, firstDay: 20_000)
    #expect(!own.isBroughtByReward && brought.isBroughtByReward && !earlier.isBroughtByReward)
    #expect(Set([own.ordinal, brought.ordinal, earlier.ordinal]).count == 3)
    #expect(brought.next.isBroughtByReward)
    #expect(earlier.number == 1)
  }
}
