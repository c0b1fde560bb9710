import Scheduling
import TimeAndMoney

/// What the live business writes down for its policies while it runs.
public struct MarketRecord: Sendable {
  /// Searches since the last publication, in their order; empty unless a policy of the scenario learns.
  public private(set) var searches: [SearchRecord] = []
  /// Whether searches are written down.
  public let keepsSearches: Bool
  /// By site, day of the book and days ahead: bay minutes on the books when that day began; first all that was sold.
  private var sold: [ContiguousArray<Int32>]
  private let longestLead: Int

  public init(business: Business, keepsSearches: Bool) {
    self.keepsSearches = keepsSearches
    longestLead = business.rules.horizonDays
    let leads = longestLead + 2
    sold = business.books.map { ContiguousArray(repeating: -1, count: $0.dayCount * leads) }
  }

  public mutating func note(_ search: SearchRecord) {
    searches.append(search)
  }

  /// What was read need not be kept.
  public mutating func forgetSearches() {
    searches.removeAll(keepingCapacity: true)
  }

  /// Bay minutes of a day that were sold `lead` days ahead, as the books stood when that day began; −1 for all that was
  /// sold of it, what was booked on the day itself included. Nil where that lies ahead, or before the beginning.
  public func minutesSold(site: Int, day: Int, lead: Int) -> Int? {
    guard (-1...longestLead).contains(lead) else { return nil }
    let minutes = sold[site][place(day, lead)]
    return minutes < 0 ? nil : Int(minutes)
  }

  /// Where a day's row has a lead; −1 comes first.
  private func place(_ day: Int, _ lead: Int) -> Int { day * (longestLead + 2) + lead + 1 }

  /// Writes down what is on the books of a day now.
  public mutating func noteSales(
    of business: Business, day: Int, lead: Int, at site: Int, scheduler: Scheduler
  ) {
    guard (-1...longestLead).contains(lead) else { return }
    let load = business.load(at: site, on: day, scheduler: scheduler)
    let minutes = Int32(load.minutes(of: load.cells).booked)
    sold[site][place(day, lead)] = minutes
    if lead == 0 { sold[site][place(day, -1)] = minutes }
  }

  /// Writes down what was booked for a day on the day itself.
  public mutating func noteSale(minutes: Int, site: Int, day: Int) {
    let place = place(day, -1)
    if sold[site][place] >= 0 { sold[site][place] += Int32(clamping: minutes) }
  }
}
