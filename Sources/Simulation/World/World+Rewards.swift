import Demand
import Metrics
import Offers
import RandomStreams
import Scheduling
import TimeAndMoney

/// Rewards beside the price: whom they address, and what becomes of them after the service.
extension World {
  /// The number of the audience a visitor belongs to, by what the business knows of him now.
  func audience(of visitor: Visitor) -> Int {
    let audiences = market.table.audiences
    return audiences.isOne ? 0 : audience(of: visitor, groups: groups(of: visitor))
  }

  /// The same when he comes to look, and is sent the messages that are meant for him: those for which there is no money are
  /// not sent.
  mutating func audienceAfterMessages(to visitor: Visitor) -> Int {
    let audiences = market.table.audiences
    if audiences.isOne { return 0 }
    let groups = groups(of: visitor)
    let number = audience(of: visitor, groups: groups)
    let unsent = groups.filter { !send($0, to: visitor, audience: number) }
    if unsent.isEmpty { return number }
    return audience(of: visitor, groups: groups.filter { !unsent.contains($0) })
  }

  /// Sends a message, if the reward is one and it is meant for the visitor; false if the budget does not allow it.
  private mutating func send(_ reward: Int, to visitor: Visitor, audience: Int) -> Bool {
    let rule = publisher.policy.rewards[reward]
    guard rule.gift.isReminder, rule.eligibility.phase.contains(today(of: now)),
      market.table.isMeant(
        reward: reward, for: audience, at: blueprint.model.segments[visitor.segment].sites),
      rule.services?.contains(visitor.service) ?? true
    else { return true }
    guard budget.allows(rule.cost, for: reward) else { return false }
    budget.draw(rule.cost, for: reward)
    payMessage(rule.cost, to: visitor)
    return true
  }

  /// A message is paid for on the day of the visit, at the first site of the visitor.
  private mutating func payMessage(_ cost: Money, to visitor: Visitor) {
    account(.rewardCost, cost.minorUnits, visitor.name, visitor.flow)
    guard todayIsMeasured >= 0 else { return }
    tables.revenue.add(
      .rewardCost, cost.minorUnits,
      site: blueprint.model.segments[visitor.segment].sites.first ?? 0,
      category: blueprint.categoryOfService[visitor.service], day: Int(todayIsMeasured))
  }

  /// The rewards a visitor is drawn for, the same on all of his visits but for a ramp that has risen.
  private func groups(of visitor: Visitor) -> [Int] {
    let rewards = publisher.policy.rewards
    return publisher.policy.drawnRewards.filter { reward in
      let draw = streams[visitor.flow].draw(
        .rewardGroups, ofCustomer: visitor.name, rewards[reward].drawNumber)
      if case .reminder(let reaches) = rewards[reward].gift, draw.second >= reaches { return false }
      return draw.first < rewards[reward].eligibility.phase.share(on: today(of: now))
    }
  }

  private func audience(of visitor: Visitor, groups: [Int]) -> Int {
    let memory = visiting[CustomerID(visitor.name, flow: visitor.flow).number]
    return market.table.audiences.number(
      segment: visitor.segment, rank: memory.map { rank(of: $0) } ?? 0,
      isFirstVisit: (memory?.bookings ?? 0) == 0, groups: groups,
      isTreated: isTreated(visitor.name, flow: visitor.flow, on: today(of: visitor.instant)))
  }

  private func today(of instant: Instant) -> LocalDay {
    blueprint.model.calendar.zone.day(at: instant)
  }

  // MARK: After the service

  /// The rank of a customer: by his bookings, or what he was given.
  func rank(of memory: CustomerMemory) -> Int {
    max(blueprint.model.tiers.rank(bookings: Int(memory.bookings)), Int(memory.leastRank))
  }

  /// What he was promised for later visits.
  func give(_ gift: RewardRule.Gift?, for entry: Booked, to memory: inout CustomerMemory) {
    switch gift {
    case .credit(let amount, let redeemed):
      if rewardDraw(entry).second < redeemed { memory.add(credit: amount) }
    case .tier(let rank): memory.raise(to: rank)
    case .discount, .money, .bayTime, .service, .lottery, .reminder, nil: break
    }
  }

  /// What the lottery of an appointment costs: the prize, if it is won.
  func prize(of entry: Booked) -> Money {
    guard case .lottery(let prize, let chance) = quotes[entry.quote].gift,
      rewardDraw(entry).first < chance
    else { return .zero }
    return prize
  }

  /// Spends the credit of earlier visits, up to what is charged now.
  mutating func spendCredit(_ entry: Booked, charged: Money) -> Money {
    let number = CustomerID(entry.name, flow: Int(entry.flow)).number
    guard let credit = visiting[number]?.credit, credit > .zero else { return .zero }
    // What he pays stays above the floor, and leaves the margin.
    let quote = quotes[entry.quote]
    let cost = blueprint.model.catalogue.services[Int(entry.service)].variableCost
    let least = publisher.policy.guardrails.least(of: quote.listPrice, costs: cost)
    let spent = min(credit, max(.zero, charged - least))
    visiting[number]?.spend(spent)
    return spent
  }

  private func rewardDraw(_ entry: Booked) -> RandomBlock {
    streams[Int(entry.flow)].draw(.rewards, of: entry.name)
  }
}
