import Scheduling
import TimeAndMoney

/// What one visitor is shown at one site: free starts of the scheduler with the level of price and reward each
/// has now. Reused from visitor to visitor, so that showing allocates nothing.
public struct OfferSheet: Sendable {
  /// Which starts are shown.
  public enum Supply: Sendable {
    /// What the scheduler lists: these can be held.
    case listed
    /// Every start that hours and skills allow: what would be listed if nothing were booked.
    case allAllowed
    /// The same two for somebody who is there already, and needs to give no notice.
    case listedAtCounter, allAllowedAtCounter
  }

  public private(set) var site = 0
  public private(set) var service = 0
  /// Starts of the service alone.
  public private(set) var plain = StartList()
  @usableFromInline var gifts: [StartList] = []
  @usableFromInline var giftJobs: [Int] = []
  /// For each level of the table: what is offered where that level is published.
  @usableFromInline var terms: [Terms] = []

  @usableFromInline struct Terms: Sendable {
    /// The list that must hold the start for the level itself; −1 for the plain one, −2 if it cannot be given.
    @usableFromInline var list: Int
    @usableFromInline let level: Int
    @usableFromInline let fallback: Int
  }

  public init() {}

  /// Fills the sheet from a search at this instant.
  public mutating func fill(
    service: Int, at site: Int, now: Instant, supply: Supply, scheduler: inout Scheduler,
    table: OfferTable, budget: RewardBudget
  ) {
    self.site = site
    self.service = service
    giftJobs.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    OfferSheet.search(service, at: site, now, supply, &scheduler, into: &plain)
    for level in table.levels.indices {
      var entry = Terms(list: -1, level: level, fallback: table.unrewarded[level])
      if table.levels[level].reward == nil {
        terms.append(entry)
        continue
      }
      let quote = table.quote(level: level, service: service)
      if !budget.allows(quote) {
        entry.list = -2
      } else if quote.job != service {
        entry.list = index(of: quote.job, now, supply, &scheduler)
      }
      terms.append(entry)
    }
  }

  /// Fills the sheet for somebody who has an appointment and may choose another start for it: the starts of his job
  /// except his own. The job stays as it is, so that rewards of bay time or work are not offered.
  ///
  /// - Parameter cell: where his appointment starts.
  public mutating func fill(
    job: Int, of service: Int, at site: Int, now: Instant, without cell: Int,
    scheduler: inout Scheduler, table: OfferTable, budget: RewardBudget
  ) {
    self.site = site
    self.service = service
    giftJobs.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    scheduler.search(job, at: site, now: now, into: &plain)
    plain.remove(cell, on: scheduler.days(of: site).day(of: cell))
    for level in table.levels.indices {
      let quote = table.quote(level: level, service: service)
      let isGiven = quote.job == service && budget.allows(quote)
      terms.append(
        Terms(list: isGiven ? -1 : -2, level: level, fallback: table.unrewarded[level]))
    }
  }

  /// The level offered at a start where `published` is published; nil if the start is not free.
  @inlinable
  public func level(published: Int, cell: Int, day: Int) -> Int? {
    let entry = terms[published]
    if entry.list >= 0, gifts[entry.list].contains(cell, on: day) { return entry.level }
    guard plain.contains(cell, on: day) else { return nil }
    return entry.list == -1 ? entry.level : entry.fallback
  }

  /// Whether any start is free, with or without a gift.
  public var isEmpty: Bool {
    plain.isEmpty && giftJobs.indices.allSatisfy { gifts[$0].isEmpty }
  }

  /// The bits of one word of a day at which something may be offered.
  @inlinable
  public func word(_ index: Int, on day: Int) -> (bits: UInt64, firstCell: Int) {
    var (bits, first) = plain.word(index, on: day)
    for gift in giftJobs.indices { bits |= gifts[gift].word(index, on: day).bits }
    return (bits, first)
  }

  private mutating func index(
    of job: Int, _ now: Instant, _ supply: Supply, _ scheduler: inout Scheduler
  ) -> Int {
    if let known = giftJobs.firstIndex(of: job) { return known }
    giftJobs.append(job)
    if gifts.count < giftJobs.count { gifts.append(StartList()) }
    OfferSheet.search(job, at: site, now, supply, &scheduler, into: &gifts[giftJobs.count - 1])
    return giftJobs.count - 1
  }

  private static func search(
    _ job: Int, at site: Int, _ now: Instant, _ supply: Supply, _ scheduler: inout Scheduler,
    into list: inout StartList
  ) {
    switch supply {
    case .listed: scheduler.search(job, at: site, now: now, into: &list)
    case .allAllowed: scheduler.searchAllAllowed(job, at: site, now: now, into: &list)
    case .listedAtCounter:
      scheduler.search(job, at: site, isPresent: true, now: now, into: &list)
    case .allAllowedAtCounter:
      scheduler.searchAllAllowed(job, at: site, isPresent: true, now: now, into: &list)
    }
  }
}
