import Offers
import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func reward(of entry: RewardEntry, with book: Book) -> RewardRule? {
    let hours = hours(of: entry.when, among: book.windows)
    let services = services(entry.services, with: book)
    let segments = segments(entry.segments, with: book)
    let budget = budget(entry.budget, with: book)
    let gift = gift(of: entry.gives.value, with: book)
    if let gift, let services { checkService(gift.gift, for: services, entry, with: book) }
    guard let hours, let services, let segments, let budget, let gift else { return nil }
    return RewardRule(
      name: entry.name.value, hours: hours, gift: gift.gift, worth: gift.worth, cost: gift.cost,
      services: services.indices, segments: segments.indices, dailyBudget: budget.amount,
      reach: entry.reach)
  }

  /// Segments the business can recognise, by name.
  private mutating func segments(_ names: [Located<String>]?, with book: Book) -> Chosen? {
    guard let names else { return Chosen(indices: nil) }
    guard let known = book.segments else { return nil }
    for name in names {
      let segment = known.first { $0.key.value == name.value }?.value
      if let segment, !segment.isPublic {
        reading.note(.cannotRecognise(segment: name.value), at: name.place)
      }
    }
    return indices(of: names, among: known.map(\.key.value), what: "segment")
      .map { Chosen(indices: $0) }
  }

  /// A gift with what it is worth and what it costs beside itself.
  private struct PricedGift {
    let gift: RewardRule.Gift
    let worth: Money
    let cost: Money
  }

  private mutating func gift(of entry: GiftEntry, with book: Book) -> PricedGift? {
    guard let currency = book.currency else { return nil }
    let worth = entry.worth.map { money($0, in: currency) }
    let cost = entry.cost.map { money($0, in: currency) } ?? .zero
    guard let cost else { return nil }
    if let share = entry.discount {
      return PricedGift(gift: .discount(share: share), worth: .zero, cost: cost)
    }
    if let text = entry.money {
      return money(text, in: currency).map { PricedGift(gift: .money($0), worth: $0, cost: cost) }
    }
    if let span = entry.bayTime {
      guard let worth = worth.flatMap({ $0 }) else { return nil }
      return PricedGift(gift: .bayTime(span), worth: worth, cost: cost)
    }
    guard let name = entry.service, let services = book.services,
      let index = index(of: name, among: services.map(\.service.name), what: "service")
    else { return nil }
    let ownWorth = services[index].service.listPrice
    return (worth ?? ownWorth).map {
      PricedGift(gift: .service(index), worth: $0, cost: services[index].service.variableCost)
    }
  }

  /// A service that is given must fit into a visit: with every service that is named, or with some service.
  private mutating func checkService(
    _ gift: RewardRule.Gift, for chosen: Chosen, _ entry: RewardEntry, with book: Book
  ) {
    guard case .service(let given) = gift, let sites = book.sites,
      let services = book.services?.map(\.service)
    else { return }
    // What no site can do even alone has been noted with the service.
    let possible = services.indices.filter { index in
      services[index].stages.count { !$0.skills.isEmpty } <= Service.mostTechnicians
        && sites.contains { $0.canServe(services[index]) }
    }
    guard possible.contains(given) else { return }
    let paid = possible.filter { chosen.indices?.contains($0) ?? true }
    let impossible = paid.filter { index in
      !sites.contains { $0.canServe(services[index], with: services[given]) }
    }
    if chosen.indices == nil && impossible.count < paid.count { return }
    for index in impossible {
      reading.note(
        .giftCannotBeServed(service: services[index].name, gift: services[given].name),
        at: entry.gives.place)
    }
  }
}

extension Site {
  /// Whether both services can be done in one visit: where neither has several stages, on one bay by one technician.
  fileprivate func canServe(_ service: Service, with gift: Service) -> Bool {
    let visit = Catalogue(services: [service, gift])
    let stages = Job(service: 0, addedService: 1).stages(in: visit)
    if service.stages.count == 1, gift.stages.count == 1, stages.count > 1 { return false }
    return stages.count { !$0.skills.isEmpty } <= Service.mostTechnicians
      && stages.allSatisfy { canServe(bay: $0.bay, skills: $0.skills, equipment: $0.equipment) }
  }
}
