import RandomStreams
import TimeAndMoney

/// A customer who came to book: all he brings with him is decided before he sees an offer.
public struct Visitor: Hashable, Sendable {
  public let segment: Int
  /// Index of the flow he came with.
  public let flow: Int
  public let name: VisitName
  public let instant: Instant
  /// Index of the wanted service.
  public let service: Int
  /// The quantile of his preferred time, on every day.
  public let preference: Double
  /// The quantile of his wanted lead, where leads are drawn.
  public let leadQuantile: Double
  /// Minutes by which a habit moves his preferred time; negative is earlier.
  public var usedTo = 0
  /// The number of his audience in the table of offers, by what the business knows of him when he looks.
  public var audience = 0

  public init(
    segment: Int, flow: Int, wants: [Double], name: VisitName, instant: Instant,
    streams: FlowStreams
  ) {
    self.segment = segment
    self.flow = flow
    self.name = name
    self.instant = instant
    service = Visitor.service(wanted: wants, name: name, streams: streams)
    let prefers = streams.draw(.prefers, ofCustomer: name)
    preference = prefers.first
    leadQuantile = prefers.second
  }

  /// The same customer when he looks again later, by his name: his tastes are those of his visit.
  public init(
    segment: Int, flow: Int, name: VisitName, instant: Instant, service: Int,
    streams: FlowStreams
  ) {
    let prefers = streams.draw(.prefers, ofCustomer: name)
    self.init(
      segment: segment, flow: flow, name: name, instant: instant, service: service,
      preference: prefers.first,
      leadQuantile: prefers.second)
  }

  init(
    segment: Int, flow: Int, name: VisitName, instant: Instant, service: Int, preference: Double,
    leadQuantile: Double
  ) {
    self.segment = segment
    self.flow = flow
    self.name = name
    self.instant = instant
    self.service = service
    self.preference = preference
    self.leadQuantile = leadQuantile
  }

  /// The same visitor with another service in mind.
  public func wanting(_ service: Int) -> Visitor {
    var visitor = Visitor(
      segment: segment, flow: flow, name: name, instant: instant, service: service,
      preference: preference, leadQuantile: leadQuantile)
    visitor.usedTo = usedTo
    visitor.audience = audience
    return visitor
  }

  /// The service a visitor of that name wants.
  public static func service(
    wanted shares: [Double], name: VisitName, streams: FlowStreams
  ) -> Int {
    service(at: streams.draw(.wants, of: name).first, shares: shares)
  }

  private static func service(at uniform: Double, shares: [Double]) -> Int {
    var below = 0.0
    var last = 0
    for (service, share) in shares.enumerated() where share > 0 {
      below += share
      last = service
      if uniform < below { return service }
    }
    return last
  }
}
