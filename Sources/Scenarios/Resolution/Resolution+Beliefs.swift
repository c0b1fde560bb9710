import Demand
import Offers
import Scheduling

extension Resolution {
  /// What a policy believes; nil if it is wrong.
  mutating func beliefs(
    of entry: BeliefEntry, at ladder: [Double], with book: Book
  ) -> BeliefSource? {
    switch entry {
    case .truth: return .truth
    case .fitted(let sensitivity): return .fitted(sensitivity: sensitivity)
    case .stated(let entries):
      guard let segments = segments(of: entries, with: book),
        let flows = imaginedFlows(of: entries), let sites = book.sites,
        let services = book.services, let rules = book.rules, let currency = book.currency
      else { return nil }
      let demand = TrueDemand(
        sites: sites, services: services.map(\.service), segments: segments, flows: flows,
        rules: rules, unit: currency.minorUnitsPerUnit)
      return .stated(demand.belief(at: ladder))
    }
  }

  /// The visits of segments that a policy imagines, in a usual week.
  private mutating func imaginedFlows(of entries: [Pair<String, SegmentEntry?>]) -> [Flow]? {
    let flows = entries.enumerated().map { index, pair -> Flow? in
      guard let visits = pair.value?.visits else { return nil }
      guard case .drawn(let drawn) = visits.value else {
        reading.note(.beliefNeedsRates, at: visits.place)
        return nil
      }
      return Flow(
        segment: index, channel: 0,
        visits: .drawn(
          DrawnVisits(
            profile: drawn.profile, effects: .none, variation: DayVariation(own: 0, common: 0),
            law: .poisson)), pace: 1)
    }
    return flows.contains { $0 == nil } ? nil : flows.compactMap { $0 }
  }
}
