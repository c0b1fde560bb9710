import RandomStreams
import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func services(
    of entries: [ServiceEntry], in currency: Currency, period: Period?, booking: BookingEntry?
  ) -> [BookedService]? {
    checkUnique(entries.map(\.name), what: "service")
    var services = entries.map { entry -> BookedService? in
      checkStages(of: entry, in: period)
      if entry.details.combines != nil { return nil }
      return service(
        of: entry, in: currency, booking: booking, stages: entry.details.resolvedStages)
    }
    let plain = services.compactMap { $0 }
    for (index, entry) in entries.enumerated() where entry.details.combines != nil {
      services[index] = combination(of: entry, in: currency, booking: booking, among: plain)
    }
    return services.contains { $0 == nil } ? nil : services.compactMap { $0 }
  }

  mutating func service(
    of entry: ServiceEntry, in currency: Currency, booking: BookingEntry?, stages: [Stage]
  ) -> BookedService? {
    let details = entry.details
    guard let price = money(details.price, in: currency),
      let cost = details.cost.map({ money($0, in: currency) }) ?? .zero,
      let rules = details.rules.map({ self.rules(of: $0.value, in: currency, booking: booking) })
        ?? ServiceRules.none
    else { return nil }
    return BookedService(
      service: Service(
        name: entry.name.value, category: entry.category, group: entry.group, listPrice: price,
        variableCost: cost, stages: stages,
        bufferAfter: details.buffer?.value ?? .zero, isAddOn: details.isAddOn, rules: rules),
      takes: details.takes ?? .deterministic(details.planned.inMinutes),
      provider: details.rules?.value.provider?.habit, combines: [], hasOwnTime: true,
      levelOf: details.levelOf)
  }

  /// Stages lie on the grid, have names of their own, and not too many technicians.
  private mutating func checkStages(of entry: ServiceEntry, in period: Period?) {
    guard let stages = entry.details.stages else { return }
    checkUnique(stages.value.map(\.name), what: "stage of this service")
    if let period {
      for stage in stages.value
      where stage.duration.value.microseconds % period.grid.microseconds != 0 {
        reading.note(
          .notAMultipleOfGrid(stage.duration.value.text, gridMinutes: period.gridMinutes),
          at: stage.duration.place)
      }
    }
    if stages.value.count(where: { !$0.needs.value.allSkills.isEmpty }) > Service.mostTechnicians {
      reading.note(.tooManyStages(most: Service.mostTechnicians), at: stages.place)
    }
    if stages.value.count > 1, let showRate = entry.details.rules?.value.showRate {
      reading.note(.overbookingOfStages, at: showRate.place)
    }
  }

  private mutating func rules(
    of entry: ServiceRulesEntry, in currency: Currency, booking: BookingEntry?
  ) -> ServiceRules? {
    var rules = ServiceRules()
    rules.notice = entry.notice
    rules.horizonDays = entry.horizon?.value.wholeDays
    rules.freeCancellation = entry.cancellation?.freeUntil
    rules.lateCancellationFee = entry.cancellation?.fee.flatMap { Share($0) }
    rules.noShowFee = entry.noShowFee.flatMap { Share($0) }
    rules.deposit = entry.deposit.flatMap { Share($0) }
    rules.expectedShowRate = entry.showRate.flatMap { Share($0.value) }
    rules.limitPerCustomer = entry.limitPerCustomer
    rules.providerAnswer = entry.provider?.within
    if let horizon = entry.horizon, let booking, horizon.value > booking.horizon {
      reading.note(
        .horizonBeyondBooking(horizon.value.text, longest: booking.horizon.text),
        at: horizon.place)
    }
    if let rush = entry.rush {
      guard let fee = money(rush.fee, in: currency) else { return nil }
      rules.rushWindow = rush.within
      rules.rushFee = fee
    }
    return rules
  }

  /// An amount in the scenario's currency.
  mutating func money(_ text: Located<MoneyText>, in currency: Currency) -> Money? {
    reading.value(at: text.place) { () throws(ProblemKind) in try text.value.money(in: currency) }
  }

  /// Notes every service that no site can do, and which part of it is missing.
  mutating func checkServices(_ entries: [ServiceEntry]?, at sites: [Site]?) {
    guard let entries, let sites else { return }
    for entry in entries {
      // Every stage is checked, though one cannot be done.
      let isPossible = entry.details.allNeeds.map { check($0, at: sites) }
      let stages = entry.details.resolvedStages
      let isSomewhere = sites.contains { site in stages.allSatisfy { site.canServe($0) } }
      if !isPossible.contains(false), !isSomewhere {
        reading.note(.noSiteHasAllStages(entry.name.value), at: entry.name.place)
      }
    }
  }

  /// Whether some site can do one stage.
  private mutating func check(_ entry: Located<NeedsEntry>, at sites: [Site]) -> Bool {
    let needs = entry.value
    let bays = sites.flatMap(\.bays).map(\.name).unique
    let equipment = sites.flatMap(\.equipment).map(\.name).unique
    let technicians = sites.flatMap(\.technicians)
    let skills = needs.allSkills.map(\.value)
    var isPossible = true
    if let bay = needs.bay, !bays.contains(bay.value) {
      reading.note(.noBay(bay.value, known: bays), at: bay.place)
      isPossible = false
    }
    for name in needs.equipment where !equipment.contains(name.value) {
      reading.note(.noEquipment(name.value, known: equipment), at: name.place)
      isPossible = false
    }
    for skill in needs.allSkills where !technicians.contains(where: { $0.canDo([skill.value]) }) {
      let known = technicians.flatMap(\.skills).map(\.name).unique
      reading.note(
        .noSkill(skill.value.name, level: skill.value.level, known: known), at: skill.place)
      isPossible = false
    }
    guard isPossible else { return false }
    let names = skills.map { "\($0.name) \($0.level)" }
    if !skills.isEmpty, !technicians.contains(where: { $0.canDo(skills) }) {
      reading.note(.nobodyHasAll(names), at: entry.place)
      return false
    }
    if sites.contains(where: { $0.canServe(needs.stage("", .zero)) }) { return true }
    if needs.equipment.isEmpty {
      reading.note(.noSiteHasBoth(bay: needs.bay?.value ?? "", skills: names), at: entry.place)
    } else {
      let parts = (needs.bay.map { [$0.value] } ?? []) + needs.equipment.map(\.value) + names
      reading.note(.noSiteHasAll(parts), at: entry.place)
    }
    return false
  }
}

extension ServiceEntry.Details {
  /// The stages as the scheduler knows them.
  fileprivate var resolvedStages: [Stage] {
    if let stages {
      return stages.value.map { $0.needs.value.stage($0.name.value, $0.duration.value) }
    }
    return [needs?.value.stage("", planned)].compactMap { $0 }
  }
}

extension NeedsEntry {
  fileprivate func stage(_ name: String, _ duration: Span) -> Stage {
    Stage(
      name: name, duration: duration, bay: bay?.value, skills: allSkills.map(\.value),
      equipment: equipment.map(\.value))
  }
}

extension Site {
  /// Whether the site has for a stage what it asks for.
  func canServe(_ stage: Stage) -> Bool {
    canServe(bay: stage.bay, skills: stage.skills, equipment: stage.equipment)
  }
}

extension [String] {
  /// The texts without repetition, in order of first appearance.
  var unique: [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
