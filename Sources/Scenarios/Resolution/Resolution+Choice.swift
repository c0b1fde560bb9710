import Demand
import RandomStreams
import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func choice(of entry: ChoiceEntry, in currency: Currency) -> Choice? {
    switch entry {
    case .wantedDay(let entry): return wantedDay(of: entry, in: currency)
    case .logit(let entry):
      let classes = self.classes(of: entry, in: currency)
      guard !classes.contains(where: { $0 == nil }) else { return nil }
      return .logit(
        LogitChoice(
          classes: classes.compactMap { $0 }, nests: entry.nests, considers: entry.frame.considers,
          spill: entry.frame.spill))
    }
  }

  private mutating func wantedDay(of entry: WantedDayEntry, in currency: Currency) -> Choice? {
    var paysAtMost: Law?
    if let law = entry.paysAtMost {
      guard let known = self.law(of: law, in: currency) else { return nil }
      paysAtMost = known
    }
    return .wantedDay(
      WantedDay(
        leads: entry.leads.parts, unit: entry.leads.unit, preferred: entry.preferred,
        paysAtMost: paysAtMost))
  }

  /// A law of amounts, in units of the currency.
  private mutating func law(of entry: MoneyLawEntry, in currency: Currency) -> Law? {
    let amounts = entry.amounts.map { money($0, in: currency) }
    guard !amounts.contains(nil) else { return nil }
    return entry.make(
      amounts.compactMap { $0.map { Double($0.minorUnits) / Double(currency.minorUnitsPerUnit) } })
  }

  /// The classes that are written, or the one of all customers.
  private mutating func classes(of entry: LogitEntry, in currency: Currency) -> [TasteClass?] {
    let whole = tasteClass(
      "all", share: 1, entry.tastes, weight: entry.frame.weight, in: currency)
    // What is wrong with the segment's own tastes is said once.
    guard whole != nil, let classes = entry.frame.classes else { return [whole] }
    return classes.map { pair in
      tasteClass(
        pair.key.value, share: pair.value.share, pair.value.tastes.over(entry.tastes),
        weight: entry.frame.weight, in: currency)
    }
  }

  private mutating func tasteClass(
    _ name: String, share: Double, _ entry: TastesEntry, weight: LogitTastes.Weight,
    in currency: Currency
  ) -> TasteClass? {
    let coefficients = entry.coefficients
    guard let preferred = entry.preferred, haveOnly(currency, coefficients.map(\.entry)) else {
      return nil
    }
    var tastes = LogitTastes(
      preferred: preferred, scheduleDelayEarly: 0, scheduleDelayLate: 0, leadTime: 0, price: 0,
      reward: 0, outside: 0, weight: weight)
    var laws: [TasteLaw] = []
    for (taste, entry) in coefficients {
      tastes[taste] = entry.mean
      switch entry.spread {
      case .none: break
      case .normal(let sd):
        laws.append(
          TasteLaw(taste: taste, law: .normal(mean: entry.mean, sd: sd), isNegative: false))
      case .lognormal(let cv):
        laws.append(
          TasteLaw(
            taste: taste, law: .lognormal(mean: entry.mean.magnitude, cv: cv),
            isNegative: entry.mean < 0))
      }
    }
    return TasteClass(name: name, share: share, tastes: tastes, laws: laws)
  }

  /// Whether coefficients about money are stated in the scenario's currency.
  private mutating func haveOnly(_ currency: Currency, _ entries: [CoefficientEntry]) -> Bool {
    var isSo = true
    for unit in entries.compactMap(\.currency) where unit.value != currency.code {
      reading.note(.otherCurrency(unit.value, scenario: currency.code), at: unit.place)
      isSo = false
    }
    return isSo
  }

  // MARK: Areas

  /// Where a segment's customers live; empty if it does not say.
  mutating func areas(of entry: SegmentEntry, at sites: [Int]?, among known: [Site]?) -> [Area]? {
    guard let areas = entry.areas else {
      if let choice = entry.choice { checkNobodyTravels(choice) }
      return []
    }
    if case .wantedDay = entry.choice {
      reading.note(.areasWithoutUtility, at: areas.place)
      return nil
    }
    guard let sites, let known else { return nil }
    let found = areas.value.map { pair in
      area(pair.key.value, pair.value, at: sites, among: known.map(\.name))
    }
    return found.contains { $0 == nil } ? nil : found.compactMap { $0 }
  }

  private mutating func area(
    _ name: String, _ entry: AreaEntry, at sites: [Int], among known: [String]
  ) -> Area? {
    var kilometres = [Double?](repeating: nil, count: known.count)
    var isWhole = true
    for pair in entry.distance.value {
      if let site = index(of: pair.key, among: known, what: "site") {
        kilometres[site] = pair.value
      } else {
        isWhole = false
      }
    }
    for site in sites where isWhole && kilometres[site] == nil {
      reading.note(.noDistance(site: known[site]), at: entry.distance.place)
      isWhole = false
    }
    return isWhole
      ? Area(name: name, share: entry.share, kilometres: kilometres.map { $0 ?? 0 }) : nil
  }

  private mutating func checkNobodyTravels(_ choice: ChoiceEntry) {
    switch choice {
    case .wantedDay: break
    case .logit(let entry):
      let own = entry.frame.classes?.compactMap(\.value.tastes.travel) ?? []
      for travel in [entry.tastes.travel].compactMap({ $0 }) + own {
        reading.note(.travelWithoutAreas, at: travel.place)
      }
    }
  }
}
