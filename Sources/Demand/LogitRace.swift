import Offers
import RandomStreams

/// Multinomial logit as a race: each alternative has an exponential time divided by its weight exp(V), and the least
/// wins, which happens with probability proportional to the weight (McFadden 1974).
///
/// The noise is keyed by the visit and the start, so that under every policy the same visitor has the same tastes:
/// raising one start's reward can only bring him to it, and a place that is taken changes nothing but itself.
/// A class, since its tables are many and it is asked for each visitor.
final class LogitRace: Sendable {
  let weights: LogitWeights
  private let poisson: PoissonRace
  private let keyed: KeyedRace

  init(weights: LogitWeights) {
    self.weights = weights
    poisson = PoissonRace(weights: weights)
    keyed = KeyedRace(weights: weights)
  }

  /// Runs the race over the first `count` sheets; nil if leaving wins.
  func choose(
    _ visitor: Visitor, from sheets: [OfferSheet], count: Int, at prices: PublishedPrices,
    market: Market, streams: FlowStreams
  ) -> Chosen? {
    let leaving = streams.draw(.leaves, of: visitor.name).first
    var best = -PortableMath.log(leaving) / weights.outsideWeight
    var winner: Chosen?
    for place in 0..<count {
      let key = streams.choiceKeys[sheets[place].site]
      let isRun = poisson.run(
        visitor, over: sheets[place], at: prices, market: market, key: key, best: &best,
        winner: &winner)
      if !isRun {
        keyed.run(
          visitor, over: sheets[place], at: prices, market: market, key: key, best: &best,
          winner: &winner)
      }
    }
    return winner
  }
}
