import Demand

extension Resolution {
  /// The tiers in their order; each needs more bookings than the one before.
  mutating func tiers(of entries: [TierEntry]) -> [Tier] {
    checkUnique(entries.map(\.name), what: "tier")
    for tier in entries where tier.name.value == "none" {
      reading.note(.meansNone("tier"), at: tier.name.place)
    }
    for (before, tier) in zip(entries, entries.dropFirst())
    where tier.from.value <= before.from.value {
      reading.note(
        .tierFalls(tier.name.value, tier.from.value, behind: before.name.value, before.from.value),
        at: tier.from.place)
    }
    return entries.map { Tier(name: $0.name.value, from: $0.from.value) }
  }
}
