import RandomStreams

/// The recommendation of a scenario, ready to draw from: what a visit is advised is keyed by the visit.
public struct Advice: Sendable {
  /// An add-on that may be suggested with a service.
  public struct AddOn: Hashable, Sendable {
    /// The service with the add-on, by index.
    public let combined: Int
    /// The probability that a customer takes it who is suggested it.
    public let accepts: Double

    public init(combined: Int, accepts: Double) {
      self.combined = combined
      self.accepts = accepts
    }
  }

  private let recommendation: Recommendation
  private let takes: [LawSampler]
  /// By segment and service.
  private let addOns: [[[AddOn]]]

  public init(_ recommendation: Recommendation, segments: [Segment]) {
    self.recommendation = recommendation
    takes = recommendation.tracks.map { LawSampler($0.takes) }
    addOns = segments.map(\.addOns)
  }

  /// Who suggests a service; nil: nobody.
  public func advisor(of service: Int) -> Advisor? { track(of: service)?.advisor }

  /// The minutes the recommendation adds to finding a service.
  public func minutes(_ service: Int, of visit: VisitName, streams: FlowStreams) -> Double {
    guard let track = recommendation.trackOfService[service] else { return 0 }
    return max(0, takes[track].value(at: streams.draw(.recommends, of: visit).first))
  }

  /// Whether what a visit books under a suggestion is what the customer needs.
  public func isMatched(
    _ service: Int, of visit: VisitName, segment: Int, streams: FlowStreams
  ) -> Bool {
    guard let track = track(of: service) else { return true }
    return streams.draw(.recommends, of: visit).second >= track.mismatch[segment]
  }

  /// The service a visit goes on with: the wanted one, or the one with the add-on that was suggested and taken.
  ///
  /// One uniform is held against the chances of all add-ons of the service, one after the other.
  public func service(
    _ wanted: Int, of visit: VisitName, segment: Int, streams: FlowStreams
  ) -> Int {
    let offers = addOns[segment][wanted]
    if offers.isEmpty { return wanted }
    let draw = streams.draw(.recommends, of: visit, 1)
    guard draw.first < track(of: wanted)?.suggests ?? 1 else { return wanted }
    var below = 0.0
    for offer in offers {
      below += offer.accepts
      if draw.second < below { return offer.combined }
    }
    return wanted
  }

  private func track(of service: Int) -> Recommendation.Track? {
    recommendation.trackOfService[service].map { recommendation.tracks[$0] }
  }
}
