import Offers
import Scheduling
import TimeAndMoney

extension Greeting {
  /// What the program of a policy is told before anything else.
  init(_ policy: Policy, _ program: PolicyProgram, _ setting: ProgramSetting) {
    let business = setting.business
    self.init(
      policy: policy.name, currency: setting.currency.code,
      minorUnits: setting.currency.minorUnitsPerUnit, firstDay: "\(setting.firstDay)",
      horizonDays: business.rules.horizonDays,
      startsEveryMinutes: Int(business.rules.startsEvery.inMinutes),
      sites: business.sites.map { SiteFacts($0) },
      services: business.catalogue.services.map { service in
        ServiceFacts(
          service: service.name, listPrice: service.listPrice.minorUnits,
          minutes: Int(service.duration.inMinutes))
      },
      rewards: policy.rewards.map(\.name), guardrails: Limits(policy.guardrails),
      uniforms: program.uniforms)
  }
}

extension Greeting.SiteFacts {
  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun", "holiday"]

  fileprivate init(_ site: Site) {
    self.init(
      site: site.name,
      hours: zip(DayKind.allCases, Self.days).flatMap { kind, name in
        site.hours.ranges(on: kind).map { range in
          Greeting.Hours(day: name, from: "\(range.start)", to: "\(range.end)")
        }
      },
      holidays: site.calendar.holidays.sorted().map { "\($0)" })
  }
}

extension Greeting.Limits {
  fileprivate init(_ guardrails: Guardrails) {
    self.init(
      floorPercent: guardrails.floor * 100,
      capPercent: guardrails.cap.isFinite ? guardrails.cap * 100 : nil,
      dailyBudget: guardrails.dailyBudget?.minorUnits)
  }
}
