import TimeAndMoney

/// The prices and rewards that stand: what answers have said so far, and of the rest nothing.
public struct StandingOffers: Sendable {
  private struct Page: Hashable {
    let site: Int
    /// Of a service, or of a reward.
    let item: Int
    let day: LocalDay
  }

  private let names: ScenarioNames
  // Looked up by key alone, never walked through: their order reaches no result.
  private var factors: [Page: StandingStretches<Double>] = [:]
  private var rewards: [Page: StandingStretches<Bool>] = [:]

  public init(names: ScenarioNames) {
    self.names = names
  }

  // MARK: Looking up

  /// The factor on the list price of a start; nil where nothing was ever said.
  public func factor(service: Int, site: Int, day: LocalDay, at time: TimeOfDay) -> Double? {
    factors[Page(site: site, item: service, day: day)]?.value(at: time)
  }

  /// Whether a reward is offered for a start; not where nothing was ever said.
  public func isOffered(reward: Int, site: Int, day: LocalDay, at time: TimeOfDay) -> Bool {
    rewards[Page(site: site, item: reward, day: day)]?.value(at: time) ?? false
  }

  // MARK: Following

  /// Does what an answer says; nothing of it is done if a part cannot be.
  mutating func follow(_ answer: Answer) throws(Nonsense) {
    var changed = self
    try changed.followPrices(answer.prices)
    try changed.followRewards(answer.rewards)
    self = changed
  }

  private mutating func followPrices(_ words: [PriceWord]) throws(Nonsense) {
    var said = SaidOnce(what: "prices")
    for (index, word) in words.enumerated() {
      let place = "prices[\(index)]"
      let sites = try names.siteIndices(of: word.starts.site, at: "\(place).site")
      let services = try names.serviceIndices(of: word.service, at: "\(place).service")
      for site in sites {
        for service in services {
          try said.note(site: site, item: service, word.starts, index: index)
          let factor = try factor(word.amount, service: service, at: place)
          factors[Page(site: site, item: service, day: word.starts.day), default: .init()]
            .say(factor, of: word.starts.time)
        }
      }
    }
  }

  private mutating func followRewards(_ words: [RewardWord]) throws(Nonsense) {
    var said = SaidOnce(what: "rewards")
    for (index, word) in words.enumerated() {
      let place = "rewards[\(index)]"
      let reward = try ScenarioNames.index(
        of: word.reward, among: names.rewards, what: "reward", at: "\(place).reward")
      for site in try names.siteIndices(of: word.starts.site, at: "\(place).site") {
        try said.note(site: site, item: reward, word.starts, index: index)
        rewards[Page(site: site, item: reward, day: word.starts.day), default: .init()]
          .say(word.isOffered, of: word.starts.time)
      }
    }
  }

  private func factor(
    _ amount: PriceWord.Amount, service: Int, at place: String
  ) throws(Nonsense) -> Double {
    switch amount {
    case .percent(let percent): return percent / 100
    case .price(let price):
      let list = names.listPrices[service].minorUnits
      if price == list { return 1 }
      let percent = Double(price) / Double(list) * 100
      guard percent <= PriceWord.largestPercent else {
        throw Nonsense(
          place: "\(place).price",
          reason: "\(price) is more than a hundred times the list price of \(list).")
      }
      return percent / 100
    }
  }
}
