import Offers
import TimeAndMoney

extension DemandBelief {
  /// Every day six oil changes are asked for over the six days before, evenly; a dearer one is wanted less.
  static let busyWeek = DemandBelief(
    ladder: [0.8, 1, 1.2], horizonDays: 6,
    streams: DayKind.allCases.flatMap { kind in
      (1...6).map { lead in
        Stream(
          site: 0, service: 0, kind: kind, lead: lead,
          requests: Array(repeating: 5.0 / 24, count: 24), acceptance: [0.9, 0.7, 0.5])
      }
    })
}

extension BookingCurve {
  /// Nothing six days before, half of it sold when the day begins.
  static let usual = BookingCurve(
    points: [(0, 0.5), (6, 0)], final: 0.5, horizonDays: 6)
}

extension PriceRule {
  static func bidPrice(
    _ beliefs: BeliefSource, ladder: [Double] = DemandBelief.busyWeek.ladder
  ) -> PriceRule {
    .rule(.bidPrice(BidPriceTerms(ladder: ladder, beliefs: beliefs)))
  }

  static func forecast(_ curve: ForecastTerms.Curve, target: Double? = nil) -> PriceRule {
    .rule(.forecast(ForecastTerms(curve: curve, target: target, sensitivity: 2)))
  }

  static func learning(
    _ ladder: [Double], by extent: LearningTerms.Extent = .rule, every: Span = .hours(1)
  ) -> PriceRule {
    .rule(.learning(LearningTerms(ladder: ladder, extent: extent, every: every)))
  }
}
