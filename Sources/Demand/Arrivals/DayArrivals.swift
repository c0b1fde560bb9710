import RandomStreams
import TimeAndMoney

/// The first visits of one flow on one local day, in the order of time.
public struct DayArrivals: Sendable {
  public struct Arrival: Hashable, Sendable {
    public let instant: Instant
    public let name: VisitName
    /// Index of the wanted service, where a log says it.
    public let service: Int?

    public init(instant: Instant, name: VisitName, service: Int?) {
      self.instant = instant
      self.name = name
      self.service = service
    }
  }

  public let arrivals: [Arrival]

  /// - Parameter first: the first measured day, from which growth counts.
  public init(
    _ visits: Visits, on day: LocalDay, since first: LocalDay, calendar: BusinessCalendar,
    streams: FlowStreams
  ) {
    switch visits {
    case .replayed(let trace):
      arrivals = Array(trace.visits(on: day))
    case .drawn(let drawn):
      let factor = drawn.variation.factor(on: day, streams: streams)
      let expected = drawn.rates(on: day, calendar: calendar, since: first)
      let rates = factor == 1 ? expected : expected.map { $0 * factor }
      switch drawn.law {
      case .poisson:
        arrivals = DayArrivals.thinned(rates, on: day, zone: calendar.zone, streams: streams)
      case .renewal(let cv):
        arrivals = DayArrivals.renewed(rates, cv: cv, on: day, zone: calendar.zone, streams)
      }
    }
  }
}
