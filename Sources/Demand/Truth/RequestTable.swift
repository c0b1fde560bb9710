import Offers
import TimeAndMoney

/// Expected requests and bookings of one service at one site, as they are gathered: by kind of planned day and lead.
struct RequestTable {
  let ladder: [Double]
  let horizonDays: Int
  /// By kind of planned day, lead and hour of asking.
  private var requests: [Double]
  /// By kind of planned day, lead and factor.
  private var bookings: [Double]

  init(ladder: [Double], horizonDays: Int) {
    self.ladder = ladder
    self.horizonDays = horizonDays
    let rows = Weekday.allCases.count * (horizonDays + 1)
    requests = Array(repeating: 0, count: rows * 24)
    bookings = Array(repeating: 0, count: rows * ladder.count)
  }

  /// Adds requests made in an hour of a weekday for the day so many days later.
  ///
  /// - Parameter accepted: the share that books, by factor.
  mutating func add(
    _ expected: Double, asking: Weekday, hour: Int, lead: Int, accepted: [Double]
  ) {
    let row = (asking.rawValue + lead) % 7 * (horizonDays + 1) + lead
    requests[row * 24 + hour] += expected
    for factor in ladder.indices {
      bookings[row * ladder.count + factor] += expected * accepted[factor]
    }
  }

  /// The streams of all days and leads for which anybody asks.
  func streams(site: Int, service: Int) -> [DemandBelief.Stream] {
    var streams: [DemandBelief.Stream] = []
    for weekday in Weekday.allCases {
      for lead in 0...horizonDays {
        let row = weekday.rawValue * (horizonDays + 1) + lead
        let asked = Array(requests[row * 24..<(row + 1) * 24])
        let sum = asked.reduce(0, +)
        guard sum > 0 else { continue }
        let booked = bookings[row * ladder.count..<(row + 1) * ladder.count]
        streams.append(
          DemandBelief.Stream(
            site: site, service: service, kind: DayKind(weekday), lead: lead, requests: asked,
            acceptance: booked.map { $0 / sum }))
      }
    }
    return streams
  }
}
