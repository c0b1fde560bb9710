import TimeAndMoney

/// What a policy believes of demand, as plain numbers: for each site, service and kind of planned day how many ask for
/// a place on it and when, and which share of them books at each price.
///
/// It is an input of a policy: stated by the scenario, fitted from what the business has recorded, or the truth of the
/// model, worked out elsewhere.
public struct DemandBelief: Hashable, Sendable {
  /// Requests that respond alike to the price.
  public struct Stream: Hashable, Sendable {
    public let site: Int
    public let service: Int
    /// The kind of the planned day.
    public let kind: DayKind
    /// Expected requests by lead in days, 0 for the day itself, then by hour of the clock on the day of asking (24).
    public let requests: [Double]
    /// The share that books, by factor of the ladder; it does not rise.
    public let acceptance: [Double]

    public init(
      site: Int, service: Int, kind: DayKind, requests: [Double], acceptance: [Double]
    ) {
      self.site = site
      self.service = service
      self.kind = kind
      self.requests = requests
      self.acceptance = acceptance
    }
  }

  /// The factors on the list price at which acceptance is known, rising.
  public let ladder: [Double]
  /// The longest lead in days.
  public let horizonDays: Int
  public let streams: [Stream]

  public init(ladder: [Double], horizonDays: Int, streams: [Stream]) {
    self.ladder = ladder
    self.horizonDays = horizonDays
    self.streams = streams
  }

  /// Hours from the first in which a day can be asked for to the end of the day itself.
  public var hours: Int { (horizonDays + 1) * 24 }

  /// Expected bookings of a service on a planned day in one of those hours, by factor, while places are free.
  public func bookings(site: Int, service: Int, kind: DayKind, hour: Int) -> [Double] {
    let lead = horizonDays - hour / 24
    var sums = ladder.map { _ in 0.0 }
    for stream in streams
    where stream.site == site && stream.service == service && stream.kind == kind {
      let requests = stream.requests[lead * 24 + hour % 24]
      guard requests > 0 else { continue }
      for factor in ladder.indices { sums[factor] += requests * stream.acceptance[factor] }
    }
    return sums
  }
}
