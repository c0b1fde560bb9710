import Offers
import TimeAndMoney

/// A program at work: asked at each publication, its answers followed.
struct ProgramSession: RunningProgram {
  private let process: PolicyProcess
  private var offers: StandingOffers
  private var writer: MarketWriter

  /// Greets the program, which has nothing to say but that it is there.
  ///
  /// - Throws: `PolicyProcessProblem`.
  init(
    _ process: PolicyProcess, greeting: Greeting, of policy: Policy, in setting: ProgramSetting
  ) throws {
    let names = ScenarioNames(policy, setting.business)
    self.process = process
    offers = StandingOffers(names: names)
    writer = MarketWriter(names: names, business: setting.business, zone: setting.calendar.zone)
    let answer = try process.ask(.greeting(greeting))
    guard answer.prices.isEmpty, answer.rewards.isEmpty else {
      throw process.refuse(
        Nonsense(place: "", reason: "hello is answered with its number alone."))
    }
  }

  mutating func observe(_ report: MarketReport) throws {
    let answer = try process.ask(.market(writer.message(report)))
    do {
      try offers.follow(answer)
    } catch {
      throw process.refuse(error)
    }
  }

  func factor(of start: DayOffer.Start, of offer: DayOffer) -> Double? {
    offers.factor(
      service: offer.service, site: offer.site, day: offer.localDay, at: start.time)
  }

  func offers(_ reward: Int, at start: DayOffer.Start, of offer: DayOffer) -> Bool {
    offers.isOffered(reward: reward, site: offer.site, day: offer.localDay, at: start.time)
  }

  func finish() { process.finish() }
}

extension ScenarioNames {
  fileprivate init(_ policy: Policy, _ business: Business) {
    self.init(
      sites: business.sites.map(\.name), services: business.catalogue.services.map(\.name),
      listPrices: business.catalogue.services.map(\.listPrice),
      rewards: policy.rewards.map(\.name))
  }
}
