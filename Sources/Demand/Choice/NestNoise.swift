import RandomStreams

/// What the starts of a nest have in common for one visitor: a positive stable S of index λ, named by the visit and by the
/// nest's own name (its local day, its site).
///
/// With rates exp(V / λ) for the starts of a nest and first time T, the time (T / S)^λ of the nest is exponential with
/// rate (Σ exp(V / λ))^λ, which is nested logit in one race (Ben-Akiva and Lerman 1985, section 10.3; the mixture is that of
/// McFadden's generalised extreme values).
struct NestNoise: Sendable {
  let lambda: Double
  /// ln S.
  let logarithm: Double

  init(_ nests: Nests, of visitor: Visitor, day: Int32, site: Int, streams: FlowStreams) {
    lambda = nests.lambda
    let block =
      switch nests.kind {
      case .day: streams.draw(.nests, of: visitor.name, UInt32(bitPattern: day))
      case .site:
        streams.choiceKey(site: site, rise: 0).block(
          UInt32(bitPattern: visitor.name.day), visitor.name.ordinal,
          DrawPurpose.nests.word(visit: visitor.name.wordOfNumber), 0)
      }
    logarithm = PositiveStable.logarithm(index: nests.lambda, block)
  }

  /// The time of a start within the nest that makes the nest's time `time`.
  func timeWithin(_ time: Double) -> Double {
    PortableMath.exp(PortableMath.log(time) / lambda + logarithm)
  }

  /// The time of the nest whose first start has the time `time` within it.
  func time(ofFirst time: Double) -> Double {
    PortableMath.exp(lambda * (PortableMath.log(time) - logarithm))
  }
}
