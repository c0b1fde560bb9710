import RandomStreams
import Scheduling
import Simulation
import TimeAndMoney

extension Resolution {
  /// A service that consists of others: the scheduler joins their stages as it does for services booked together.
  mutating func combination(
    of entry: ServiceEntry, in currency: Currency, booking: BookingEntry?,
    among plain: [BookedService]
  ) -> BookedService? {
    guard let combines = entry.details.combines else { return nil }
    let names = plain.map(\.service.name)
    let parts = combines.value.map { index(of: $0, among: names, what: "service to combine") }
    guard !parts.contains(nil),
      let own = service(of: entry, in: currency, booking: booking, stages: [])
    else { return nil }
    let plans = Job(services: parts.compactMap { $0 })
      .stages(in: Catalogue(services: plain.map(\.service)))
    let stages = plans.enumerated().map { number, plan in
      Stage(
        name: plans.count == 1 ? "" : "part \(number + 1)", duration: plan.paid, bay: plan.bay,
        skills: plan.skills, equipment: plan.equipment)
    }
    let cost = parts.compactMap { $0 }.reduce(own.service.variableCost) {
      $0 + plain[$1].service.variableCost
    }
    return BookedService(
      service: Service(
        name: own.service.name, category: own.service.category, group: own.service.group,
        listPrice: own.service.listPrice, variableCost: cost, stages: stages,
        bufferAfter: entry.details.buffer?.value
          ?? parts.compactMap { $0 }.map { plain[$0].service.bufferAfter }.max() ?? .zero,
        isAddOn: false, rules: own.service.rules),
      takes: own.takes, provider: own.provider, combines: combines.value.map(\.value),
      hasOwnTime: entry.details.takes != nil, levelOf: entry.details.levelOf)
  }

  /// Notes every combination that no site can do.
  mutating func checkCombinations(
    _ entries: [ServiceEntry], _ services: [BookedService], at sites: [Site]
  ) {
    for entry in entries {
      guard entry.details.combines != nil,
        let service = services.first(where: { $0.service.name == entry.name.value })?.service
      else { continue }
      if !sites.contains(where: { $0.canServe(service) }) {
        reading.note(.noSiteHasAllStages(service.name), at: entry.name.place)
      }
    }
  }
}
