import TimeAndMoney

/// What a policy believes of demand, as plain numbers: for each site, service and kind of planned day how many ask for
/// a place on it and when, and which share of them books at each price.
///
/// It is an input of a policy: stated by the scenario, fitted from what the business has recorded, or the truth of the
/// model, worked out elsewhere.
public struct DemandBelief: Hashable, Sendable {
  /// Requests made so many days before that respond alike to the price.
  public struct Stream: Hashable, Sendable {
    public let site: Int
    public let service: Int
    /// The kind of the planned day.
    public let kind: DayKind
    /// Days from asking to the planned day.
    public let lead: Int
    /// Expected requests by hour of the clock on the day of asking (24).
    public let requests: [Double]
    /// The share that books while places are free, by factor of the ladder; it does not rise.
    public let acceptance: [Double]

    public init(
      site: Int, service: Int, kind: DayKind, lead: Int, requests: [Double], acceptance: [Double]
    ) {
      self.site = site
      self.service = service
      self.kind = kind
      self.lead = lead
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

  /// That nobody comes.
  public static func unknown(at ladder: [Double]) -> DemandBelief {
    DemandBelief(ladder: ladder, horizonDays: 0, streams: [])
  }

  /// Hours from the first in which a day can be asked for to the end of the day itself.
  public var hours: Int { (horizonDays + 1) * 24 }

  /// Expected bookings of a service on a planned day while places are free, by hour towards the end of the day, then by
  /// factor.
  public func bookings(site: Int, service: Int, kind: DayKind) -> [[Double]] {
    var sums = Array(repeating: ladder.map { _ in 0.0 }, count: hours)
    for stream in streams
    where stream.site == site && stream.service == service && stream.kind == kind
      && stream.lead <= horizonDays
    {
      for (hour, requests) in stream.requests.enumerated() where requests > 0 {
        for factor in ladder.indices {
          sums[(horizonDays - stream.lead) * 24 + hour][factor] +=
            requests * stream.acceptance[factor]
        }
      }
    }
    return sums
  }
}
