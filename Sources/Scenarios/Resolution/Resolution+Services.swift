import RandomStreams
import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func services(
    of entries: [ServiceEntry], in currency: Currency
  ) -> [BookedService]? {
    checkUnique(entries.map(\.name), what: "service")
    let services = entries.map { service(of: $0, in: currency) }
    return services.contains { $0 == nil } ? nil : services.compactMap { $0 }
  }

  private mutating func service(of entry: ServiceEntry, in currency: Currency) -> BookedService? {
    let details = entry.details
    guard let price = money(details.price, in: currency),
      let cost = details.cost.map({ money($0, in: currency) }) ?? .zero
    else { return nil }
    let needs = details.needs.value
    return BookedService(
      service: Service(
        name: entry.name.value, category: entry.category, group: entry.group,
        duration: details.duration.value, bufferAfter: details.buffer?.value ?? .zero,
        listPrice: price, variableCost: cost, bay: needs.bay?.value,
        skills: needs.allSkills.map(\.value)),
      takes: details.takes ?? .deterministic(details.duration.value.inMinutes))
  }

  /// An amount in the scenario's currency.
  mutating func money(_ text: Located<MoneyText>, in currency: Currency) -> Money? {
    reading.value(at: text.place) { () throws(ProblemKind) in try text.value.money(in: currency) }
  }

  /// Notes every service that no site can do, and which part of it is missing.
  mutating func checkServices(_ entries: [ServiceEntry]?, at sites: [Site]?) {
    guard let entries, let sites else { return }
    for entry in entries { check(entry.details.needs, at: sites) }
  }

  private mutating func check(_ entry: Located<NeedsEntry>, at sites: [Site]) {
    let needs = entry.value
    let bays = sites.flatMap(\.bays).map(\.name).unique
    let technicians = sites.flatMap(\.technicians)
    let skills = needs.allSkills.map(\.value)
    var isPossible = true
    if let bay = needs.bay, !bays.contains(bay.value) {
      reading.note(.noBay(bay.value, known: bays), at: bay.place)
      isPossible = false
    }
    for skill in needs.allSkills where !technicians.contains(where: { $0.canDo([skill.value]) }) {
      let known = technicians.flatMap(\.skills).map(\.name).unique
      reading.note(
        .noSkill(skill.value.name, level: skill.value.level, known: known), at: skill.place)
      isPossible = false
    }
    guard isPossible else { return }
    let names = skills.map { "\($0.name) \($0.level)" }
    if !skills.isEmpty, !technicians.contains(where: { $0.canDo(skills) }) {
      reading.note(.nobodyHasAll(names), at: entry.place)
    } else if !sites.contains(where: { $0.canServe(bay: needs.bay?.value, skills: skills) }) {
      reading.note(.noSiteHasBoth(bay: needs.bay?.value ?? "", skills: names), at: entry.place)
    }
  }
}

extension [String] {
  /// The texts without repetition, in order of first appearance.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
