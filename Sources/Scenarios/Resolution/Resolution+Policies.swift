import Offers
import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func policies(
    of entries: [Pair<String, PolicyEntry?>], with book: Book
  ) -> [Policy]? {
    let plain = entries.filter { $0.value?.experiment == nil }
    let policies = plain.map { entry in
      entry.value.flatMap { policy(named: entry.key, of: $0, with: book) }
    }
    // Where one is wrong in itself, nobody can tell what is tried.
    if policies.contains(where: { $0 == nil }) { return nil }
    let known = policies.compactMap { $0 }
    let experiments = entries.compactMap { entry in
      entry.value?.experiment.map { experiment in
        self.experiment(named: entry.key.value, of: experiment, among: known, with: book)
      }
    }
    return experiments.contains { $0 == nil } ? nil : known + experiments.compactMap { $0 }
  }

  private mutating func policy(
    named name: Located<String>, of entry: PolicyEntry, with book: Book
  ) -> Policy? {
    checkUnique(entry.rewards.map(\.name), what: "reward of this policy")
    let prices = entry.prices.map { price(of: $0, with: book) }
    let rewards = entry.rewards.map { reward(of: $0, with: book) }
    let guardrails = guardrails(of: entry.guardrails?.value, with: book)
    guard !prices.contains(nil), !rewards.contains(nil), let guardrails else { return nil }
    let policy = Policy(
      name: name.value, prices: prices.compactMap { $0 }, rewards: rewards.compactMap { $0 },
      guardrails: guardrails, publishing: entry.publishing ?? .standard,
      program: entry.program)
    checkGroups(of: policy, at: name.place)
    return policy
  }

  private mutating func price(of entry: PriceEntry, with book: Book) -> PriceRule? {
    let hours = entry.when.map { self.hours(of: $0, among: book.windows) } ?? .always
    let services = services(entry.services, with: book)
    let sites = sites(entry.sites, with: book)
    let terms = terms(of: entry.terms, with: book)
    guard let hours, let services, let sites, let terms else { return nil }
    return PriceRule(
      name: entry.name ?? entry.terms.found[0],
      scope: RuleScope(hours: hours, services: services.indices, sites: sites.indices),
      terms: terms, combination: entry.combination)
  }

  /// The terms of the key that is there.
  private mutating func terms(
    of entry: PriceTermsEntry, with book: Book
  ) -> PriceRule.Terms? {
    if let factor = entry.factor { return .factor(factor) }
    if let lead = entry.lead { return .lead(lead) }
    if let occupancy = entry.occupancy { return .occupancy(occupancy) }
    if let forecast = entry.forecast { return .forecast(forecast) }
    if let learning = entry.learning { return .learning(learning) }
    return entry.bidPrice.flatMap { bid in
      beliefs(of: bid.beliefs, at: bid.ladder, with: book).map {
        .bidPrice(BidPriceTerms(ladder: bid.ladder, beliefs: $0))
      }
    }
  }

  private mutating func guardrails(of entry: GuardrailsEntry?, with book: Book) -> Guardrails? {
    guard let entry else {
      return Guardrails(floor: 0, cap: Shape<Double>.mostOfPrice, dailyBudget: nil)
    }
    let totalBudget = self.budget(entry.totalBudget, with: book)
    guard let budget = budget(entry.budget, with: book), let totalBudget else { return nil }
    return Guardrails(
      floor: entry.floor, cap: entry.cap, dailyBudget: budget.amount,
      totalBudget: totalBudget.amount, stepPerDay: entry.step, interval: entry.interval,
      margin: entry.margin)
  }

  /// Which sites a rule is for: indices, or nil for all.
  mutating func sites(_ names: [Located<String>]?, with book: Book) -> Chosen? {
    guard let names else { return Chosen(indices: nil) }
    guard let known = book.sites?.map(\.name) else { return nil }
    return indices(of: names, among: known, what: "site").map { Chosen(indices: $0) }
  }

  /// The hours of a window by its name, or hours of its own.
  mutating func hours(of when: WhenEntry, among windows: [NamedWindow]?) -> WeeklyHours? {
    switch when {
    case .hours(let entry):
      return entry.hours
    case .name(let name) where name.value == "always":
      return .always
    case .name(let name) where name.value == "closed":
      return .closed
    case .name(let name):
      guard let windows else { return nil }
      if name.value == "off-peak" {
        if let peak = windows.first(where: { $0.name == "peak" }) {
          return WeeklyHours.always.subtracting(peak.hours)
        }
        reading.note(.noPeakWindow, at: name.place)
        return nil
      }
      let known = windows.map(\.name) + WhenEntry.reserved
      return index(of: name, among: known, what: "window").flatMap {
        windows.indices.contains($0) ? windows[$0].hours : nil
      }
    }
  }

  /// Which services a rule is for: indices, or nil for all.
  struct Chosen {
    let indices: [Int]?
  }

  mutating func services(_ names: [Located<String>]?, with book: Book) -> Chosen? {
    guard let names else { return Chosen(indices: nil) }
    guard let known = book.services?.map(\.service.name) else { return nil }
    return indices(of: names, among: known, what: "service").map { Chosen(indices: $0) }
  }

  /// The amount of a budget, or nil inside for no limit.
  struct Budget {
    let amount: Money?
  }

  mutating func budget(_ text: Located<MoneyText>?, with book: Book) -> Budget? {
    guard let text else { return Budget(amount: nil) }
    guard let currency = book.currency else { return nil }
    return money(text, in: currency).map { Budget(amount: $0) }
  }
}
