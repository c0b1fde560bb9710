extension Visitor {
  /// The visitor who arrives: he wants what a log says, or else what he draws.
  public init(
    segment: Int, flow: Int, wants: [Double], arrival: DayArrivals.Arrival, streams: FlowStreams
  ) {
    if let service = arrival.service {
      self.init(
        segment: segment, flow: flow, name: arrival.name, instant: arrival.instant,
        service: service, streams: streams)
    } else {
      self.init(
        segment: segment, flow: flow, wants: wants, name: arrival.name, instant: arrival.instant,
        streams: streams)
    }
  }
}
