import Demand
import RandomStreams
import Simulation
import Testing
import TimeAndMoney

@testable import Scenarios

@Suite("What comes after a service, as it is written")
struct LoyaltyTests {
  @Test("Every key is read in its unit")
  func complete() throws {
    let model = try ScenarioReader.read(text: LoyalGarage.text, named: "g")
    let satisfaction = SatisfactionTastes(
      usual: 78, noise: 12, wait: -0.5, overrun: -0.3, price: -0.8, mismatch: -20,
      verification: -3, unexplained: -6)
    let returns = ReturnHabit(
      usual: 0.55, satisfaction: 0.04, tier: 0.3, after: .gamma(mean: 60 * 1_440, cv: 0.8),
      lost: 0.15, lostAfter: .exponential(mean: 20 * 1_440), wants: .same)
    let earlier = EarlierCustomers(
      count: 800,
      parts: [
        EarlierCustomers.Part(bookings: 1, share: 0.4),
        EarlierCustomers.Part(bookings: 3, share: 0.6),
      ])
    let loyalty = try #require(model.segments[0].loyalty)
    #expect(loyalty.satisfaction == satisfaction)
    #expect(loyalty.complaints == ComplaintHabit(below: 45, share: 0.6))
    #expect(loyalty.recovery == Recovery(below: 60, lifts: 12))
    #expect(loyalty.answers == 0.3)
    #expect(loyalty.returns == returns)
    #expect(loyalty.earlier == earlier)
    #expect(loyalty.habit == StartHabit(share: 0.3, halfLife: .weeks(8)))
    #expect(model.segments[1].loyalty == nil)
    #expect(model.segments[0].attendance.rating?.stars == nil)
    #expect(model.tiers == [Tier(name: "silver", from: 3), Tier(name: "gold", from: 8)])
    #expect(
      model.care
        == Care(followUp: Care.FollowUp(after: .hours(48), reaches: 0.7), explains: true))
    #expect(model.policies.flatMap(\.rewards).map(\.reach).sorted() == [0, 0, 0, 0.05])
  }

  @Test("What is left out is nothing, and who is lost comes again by the law of the others")
  func defaults() throws {
    let text = Garage.with(
      "patience: 60 min}",
      """
      patience: 60 min}
          loyalty: {satisfaction: {usual: 1 point}, returns: {usual: 0%, after: 3 days}, customers_at_start: 5}
      """)
    let model = try ScenarioReader.read(text: text, named: "g")
    let expected = Loyalty(
      satisfaction: SatisfactionTastes(
        usual: 1, noise: 0, wait: 0, overrun: 0, price: 0, mismatch: 0, verification: 0,
        unexplained: 0),
      complaints: nil, recovery: nil, answers: 0,
      returns: ReturnHabit(
        usual: 0, satisfaction: 0, tier: 0, after: .deterministic(3 * 1_440), lost: 0,
        lostAfter: .deterministic(3 * 1_440), wants: .anew),
      earlier: EarlierCustomers(
        count: 5, parts: [EarlierCustomers.Part(bookings: 1, share: 1)]),
      habit: nil)
    #expect(model.segments[0].loyalty == expected)
    #expect(model.tiers.isEmpty && model.care == .none)
  }

  @Test(
    "A value that is no such value is refused with its place and what is allowed",
    arguments: [
      Slip("usual: 78 points", "usual: 78", "satisfaction.usual: \"78\" lacks a unit."),
      Slip("usual: 78 points", "usual: 78 stars", "has another unit; points is expected"),
      Slip("usual: 78 points", "usual: 101 points", "101.0 points lies outside 0 points…100"),
      Slip("usual: 78 points, ", "", "usual is missing"),
      Slip("noise: 12 points", "noise: -1 points", "-1.0 points is not allowed"),
      Slip("wait: -0.5 points per min", "wait: -0.5 points", "points per min is expected"),
      Slip("overrun: -0.3 points per min", "overrun: fast", "\"fast\" is not a number of points"),
      Slip("price: -0.8 points per %", "price: -0.8 points per CNY", "points per % is expected"),
      Slip("mismatch: -20 points", "mismatch: -20%", "\"-20%\" is not a number of points"),
      Slip("verification: -3 points per min", "verification: -3", "lacks a unit"),
      Slip("unexplained: -6", "unexplaned: -6", "Maybe you meant unexplained."),
      Slip("below: 45 points", "below: -1 points", "lies outside 0 points…100 points"),
      Slip("share: 60%}\n", "share: 60}\n", "lacks its percent sign"),
      Slip("below: 60 points, ", "", "follow_up: below is missing"),
      Slip("lifts: 12 points", "lifts: -12 points", "it must not be negative"),
      Slip("answers: 30%", "answers: 130%", "130% lies outside 0%…100%."),
      Slip("usual: 55%", "usual: 55 points", "\"55 points\" is not a share."),
      Slip("0.04 per point", "0.4 per 10 points", "per point is expected"),
      Slip("0.3 per tier", "0.3", "\"0.3\" lacks a unit."),
      Slip("{gamma: {mean: 60 days, cv: 0.8}}", "0 min", "0 min is not allowed"),
      Slip("{gamma: {mean: 60 days, cv: 0.8}}", "-1 day", "it must not be negative"),
      Slip("lost: 15%", "lost: 0.15", "lacks its percent sign"),
      Slip(
        "{exponential: {mean: 20 days}}", "{empirical: {0 min: 100%}}", "lost_after: 0 min is not"),
      Slip("wants: same", "wants: smae", "Maybe you meant same."),
      Slip("count: 800", "count: -8", "-8 lies outside 0…10000000."),
      Slip("{1: 40%, 3: 60%}", "{1: 40%, 3: 50%}", "sum to 90%"),
      Slip("{1: 40%, 3: 60%}", "0", "0 lies outside 1…10000."),
      Slip("half_life: 8 weeks", "half_life: 0 days", "must be more than zero"),
      Slip("habit: {share: 30%,", "habit: {share: 30,", "lacks its percent sign"),
      Slip("from: 8}", "from: 3}", "tiers[1].from: The tier gold begins at 3 bookings, no more"),
      Slip("from: 3}", "from: 0}", "0 lies outside 1…10000."),
      Slip("name: gold", "name: silver", "The tier \"silver\" already stands in line"),
      Slip("after: 48 h", "after: -48 h", "care.follow_up.after: -2 days is not allowed"),
      Slip("reaches: 70%", "reaches: 7", "care.follow_up.reaches: \"7\" lacks its percent sign"),
      Slip("explains: true", "explains: yes", "Allowed: true or false."),
      Slip("reach: 5%", "reach: -5%", "-5% lies outside 0%…100%."),
      Slip(
        "returns: {usual: 55%", "rturns: {usual: 55%", "returns is missing",
        "Maybe you meant returns."),
      Slip(
        "rates: {share: 40%}", "rates: {share: 40%, stars: {5: 100%}}",
        "attendance.rates.stars has no meaning beside loyalty"),
    ])
  func slips(slip: Slip) {
    slip.check(in: LoyalGarage.text)
  }

  @Test("Where nothing is felt the stars must be said")
  func stars() {
    let text = Garage.with("patience: 60 min}", "patience: 60 min, rates: {share: 40%}}")
    let found = problems(in: text)
    #expect(found.count == 1)
    #expect(found.first?.contains("attendance.rates.stars is missing") == true)
  }

  @Test("Points may be uncertain, and may vary with or without their unit")
  func uncertain() throws {
    let text = LoyalGarage.text.replacing(
      "usual: 78 points", with: "usual: {value: 78 points, se: 2 points}")
    #expect(problems(in: text) == [])
  }
}
