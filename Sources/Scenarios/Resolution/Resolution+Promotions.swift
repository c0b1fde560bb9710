import Demand
import TimeAndMoney

/// A promotion with the segments it concerns.
struct NamedPromotion {
  let name: Located<String>
  let promotion: Promotion
  /// Indices; nil for all.
  let segments: [Int]?

  func concerns(_ segment: Int) -> Bool { segments?.contains(segment) ?? true }
}

extension Resolution {
  /// The promotions, the names of their segments followed; nil if one of them is wrong.
  mutating func promotions(
    of entries: [PromotionEntry?], among segments: [String]
  ) -> [NamedPromotion]? {
    checkUnique(entries.compactMap { $0?.name }, what: "promotion")
    let promotions = entries.map { entry -> NamedPromotion? in
      guard let entry else { return nil }
      let named = entry.segments.map { indices(of: $0, among: segments, what: "segment") }
      if case .some(nil) = named { return nil }
      return NamedPromotion(
        name: entry.name,
        promotion: Promotion(
          days: Set(entry.days.value), factor: entry.factor, hours: entry.hours),
        segments: named ?? nil)
    }
    return promotions.contains { $0 == nil } ? nil : promotions.compactMap { $0 }
  }

  /// On no day may two of a segment's promotions say at what hours its customers come.
  mutating func checkProfiles(of promotions: [NamedPromotion]) {
    let own = promotions.filter { $0.promotion.hours != nil }
    for (place, later) in own.enumerated() {
      for earlier in own.prefix(place) {
        let shared = later.promotion.days.intersection(earlier.promotion.days)
        guard let day = shared.min() else { continue }
        let problem = ProblemKind.twoProfiles(
          later.name.value, day: "\(day)", other: earlier.name.value)
        let isKnown = reading.flaws.contains { $0.kind == problem && $0.place == later.name.place }
        if !isKnown { reading.note(problem, at: later.name.place) }
      }
    }
  }
}
