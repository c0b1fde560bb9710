import Offers
import Scheduling

/// How the customers of one segment choose.
public struct Chooser: Sendable {
  private enum Method: Sendable {
    case race(LogitRace)
    case wantedDay(WantedDaySearch)
  }

  private let method: Method

  public init(_ segment: Segment, rules: BookingRules) {
    switch segment.choice {
    case .logit(let choice):
      method = .race(LogitRace(choice, areas: segment.areas, rules: rules))
    case .wantedDay(let wanted): method = .wantedDay(WantedDaySearch(wanted))
    }
  }

  /// The start a visitor takes of what the first `count` sheets show, or nil if he leaves. The same visitor asked again has the
  /// same tastes.
  public func choose(
    _ visitor: Visitor, from sheets: [OfferSheet], count: Int, at prices: PublishedPrices,
    market: Market, streams: FlowStreams
  ) -> Chosen? {
    switch method {
    case .race(let race):
      race.choose(visitor, from: sheets, count: count, at: prices, market: market, streams: streams)
    case .wantedDay(let search):
      search.choose(
        visitor, from: sheets, count: count, at: prices, market: market, streams: streams)
    }
  }
}
