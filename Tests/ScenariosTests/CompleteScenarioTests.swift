import Demand
import Offers
import RandomStreams
import Scheduling
import Simulation
import Testing
import TimeAndMoney

@testable import Scenarios

@Suite("A whole scenario")
struct CompleteScenarioTests {
  private let model: Model

  init() throws {
    model = try ScenarioReader.read(text: Garage.complete, named: "g")
  }

  @Test("Calendar, study and rules are those that are written")
  func plan() throws {
    #expect(model.name == "garage" && model.seed == 20_250_612 && model.currency.code == "CNY")
    #expect(model.calendar.zone.name == "Asia/Shanghai")
    #expect(model.calendar.holidays.count == 6)
    #expect(model.plan.firstDay == LocalDay("2025-03-03"))
    #expect(model.plan.warmUpDays == 28 && model.plan.measuredDays == 91)
    #expect(model.plan.replications == 30 && model.plan.movedBeyond == .minutes(45))
    #expect(
      model.rules
        == BookingRules(
          grid: .minutes(5), startsEvery: .minutes(15), horizonDays: 7, notice: .minutes(30),
          holdTime: .minutes(10), grace: .minutes(20), freeCancellation: .hours(24),
          lateCancellationFee: Share(0.2)!))
  }

  @Test("Sites have their hours, bays and shifts less breaks")
  func sites() {
    let (first, second) = (model.sites[0], model.sites[1])
    #expect(first.name == "chengdu-01" && second.calendar.zone.name == "Asia/Urumqi")
    #expect(second.hours == .always)
    #expect(first.hours.ranges(on: .sunday).map(\.start.description) == ["09:00", "13:00"])
    #expect(first.hours.ranges(on: .holiday).isEmpty)
    #expect(first.bays == [BayGroup(name: "lift", count: 8), BayGroup(name: "desk", count: 1)])
    let mechanics = first.technicians[0]
    #expect(mechanics.skills == [Skill("maintenance", level: 2), Skill("tyres", level: 1)])
    #expect(mechanics.hours.ranges(on: .monday).map(\.start.description) == ["08:00", "13:00"])
    #expect(first.technicians[1].hours == first.hours)
  }

  @Test("Services have three levels, money to the cent and times in minutes")
  func services() {
    let services = model.catalogue.services
    #expect(services.map(\.name) == ["oil-mineral", "oil-synthetic", "inspection"])
    #expect(services.map(\.group) == ["oil change", "oil change", "inspection"])
    #expect(services.map(\.listPrice.minorUnits) == [22_000, 42_050, 8_000])
    #expect(services.map(\.variableCost.minorUnits) == [6_000, 0, 2_500])
    #expect(services[0].bufferAfter == .minutes(5))
    #expect(
      services[1].stages[0].skills == [Skill("maintenance", level: 1), Skill("tyres", level: 1)])
    #expect(services[2].stages[0].skills == [Skill("inspection", level: 1)])
    #expect(
      model.serviceTimes
        == [.lognormal(mean: 31, cv: 0.25), .deterministic(40), .deterministic(15)])
  }

  @Test("Segments have rates, wants, tastes and attendance")
  func segments() throws {
    let (business, planner) = (model.segments[0], model.segments[1])
    #expect(business.isPublic && business.sites == [0] && planner.sites == [0, 1])
    #expect(business.wants == [0, 0.85, 0.15])
    let profiles = model.flows.compactMap(\.visits.profile)
    let week = profiles[0].perHour.prefix(7).joined().reduce(0, +)
    #expect(abs(week - 210) < 1e-9)
    #expect(profiles[0].perHour[7].allSatisfy { $0 == 0 })
    #expect(profiles[1].perHour[7] == profiles[1].perHour[6])
    guard case .logit(let choice) = business.choice, case .wantedDay(let wanted) = planner.choice
    else {
      Issue.record("The choices are of another kind")
      return
    }
    let tastes = choice.classes[0].tastes
    #expect(choice.classes.count == 1 && choice.nests == nil && choice.considers == .everything)
    #expect(tastes.scheduleDelayEarly == -0.9 && tastes.price == -0.012 && tastes.weight == .none)
    #expect(
      tastes.preferred.parts(on: .friday)
        == [.init(from: 615, to: 615, share: 0.6), .init(from: 840, to: 1_020, share: 0.4)])
    #expect(tastes.preferred.parts(on: .saturday).isEmpty)
    #expect(wanted.unit == .openDays && wanted.leads.map(\.to) == [0, 1, 5])
    #expect(wanted.preferred.parts(on: .holiday) == [.init(from: 600, to: 600, share: 1)])
    #expect(business.checkout.takes == .exponential(mean: 3) && business.checkout.completes == 0.97)
    #expect(business.attendance.noShow.ranges == [0...0, 1...3, 4...Int.max])
    #expect(business.attendance.punctuality == .normal(mean: -3, sd: 8))
    #expect(planner.checkout == .immediate && planner.attendance.patience == nil)
  }

  @Test("Policies come with the baseline first, and names have become indices")
  func policies() throws {
    #expect(model.policies.map(\.name) == ["baseline", "off-peak-reward", "peak-pricing"])
    let rewards = model.policies[1].rewards
    #expect(
      rewards.map(\.gift)
        == [
          .bayTime(.minutes(15)), .service(2), .discount(share: 0.1),
          .money(Money(minorUnits: 2_000)),
        ])
    #expect(rewards.map(\.worth.minorUnits) == [3_000, 8_000, 0, 2_000])
    #expect(rewards.map(\.cost.minorUnits) == [150, 2_500, 0, 0])
    #expect(rewards[0].services == [0] && rewards[0].segments == [0])
    #expect(rewards[0].dailyBudget == Money(minorUnits: 60_000))
    #expect(rewards[1].hours == WeeklyHours.always.subtracting(model.windows[0].hours))
    #expect(rewards[2].hours == model.windows[1].hours && rewards[3].hours == .always)
    let pricing = model.policies[2]
    #expect(pricing.prices.map(\.terms) == [.factor(1.15), .factor(0.92)])
    #expect(pricing.prices[0].scope.services == [0, 1])
    #expect(
      pricing.guardrails
        == Guardrails(floor: 0.8, cap: 1.25, dailyBudget: Money(minorUnits: 60_000)))
  }

  @Test("A queue begins as it is written")
  func queue() {
    let queue = model.queues[0]
    #expect(queue.name == "counter" && queue.site == 0 && queue.stages[0].bayGroup == 1)
    #expect(queue.classes[0].interarrival == .exponential(mean: 1))
    #expect(queue.classes[0].takes == [.exponential(mean: 7.2)])
    #expect(queue.room == 20 && queue.start == .stationary)
  }

  @Test("What may be left out has its default")
  func defaults() throws {
    let model = try ScenarioReader.read(text: Garage.counter, named: "g")
    #expect(model.seed == 1 && model.currency.code == "EUR" && model.about.isEmpty)
    #expect(model.calendar.zone.name == "UTC" && model.plan.warmUpDays == 0)
    #expect(model.rules.grid == .minutes(5) && model.rules.startsEvery == .minutes(5))
    #expect(model.rules.horizonDays == 14 && model.rules.holdTime == .minutes(10))
    #expect(model.plan.replications == 20 && model.plan.movedBeyond == .minutes(30))
    #expect(
      model.policies == [
        Policy(
          name: "baseline", prices: [], rewards: [],
          guardrails: Guardrails(floor: 0, cap: 100, dailyBudget: nil))
      ])
    #expect(model.queues[0].name == "bank" && model.queues[0].start == .empty)
  }
}
