import RandomStreams

/// The tables of one class of customers, and the laws of what differs within it.
///
/// A class, so that a visitor's tables are at hand without a copy.
final class ClassRace: Sendable {
  let share: Double
  let weights: LogitWeights
  let poisson: PoissonRace
  private let tastes: LogitTastes
  private let laws: [(taste: Taste, sampler: LawSampler, sign: Double)]
  private let sharpness: Double

  init(
    _ group: TasteClass, sharpness: Double, areas: [Area], horizonDays: Int, minutesPerStart: Int
  ) {
    share = group.share
    tastes = group.tastes
    self.sharpness = sharpness
    weights = LogitWeights(
      tastes: group.tastes.sharpened(by: sharpness), areas: areas, horizonDays: horizonDays,
      minutesPerStart: minutesPerStart)
    poisson = PoissonRace(weights: weights)
    laws = group.laws.map { ($0.taste, LawSampler($0.law), $0.isNegative ? -1 : 1) }
  }

  /// Whether customers differ in a coefficient.
  var hasOwnTastes: Bool { !laws.isEmpty }

  /// The weights of one customer: a keyed uniform for each coefficient that differs, the same on each of his visits. Where
  /// none does, those of the class.
  func ownWeights(of visitor: Visitor, from area: Area?, streams: FlowStreams) -> OwnWeights {
    var own = tastes
    for law in laws {
      let uniform = streams.draw(.tastes, ofCustomer: visitor.name, law.taste.rawValue).first
      own[law.taste] = law.sign * law.sampler.value(at: uniform)
    }
    return OwnWeights(
      tastes: own.sharpened(by: sharpness), area: area, startWeight: weights.startWeight)
  }
}
