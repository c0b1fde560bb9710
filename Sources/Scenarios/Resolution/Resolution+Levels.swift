import Demand
import Scheduling

extension Resolution {
  /// Which services are variants of others.
  mutating func levels(of services: [BookedService]) -> ServiceLevels {
    let names = services.map(\.service.name)
    let levels = services.map(\.service.highestLevel)
    let bases = services.map { service in
      service.levelOf.flatMap { index(of: $0, among: names, what: "service") }
    }
    for (number, base) in bases.enumerated() {
      if let base, let place = services[number].levelOf?.place {
        checkVariant(number, of: base, among: services, bases, levels, at: place)
      }
    }
    return ServiceLevels(bases: bases, levels: levels)
  }

  private mutating func checkVariant(
    _ number: Int, of base: Int, among services: [BookedService], _ bases: [Int?], _ levels: [Int],
    at place: Place
  ) {
    let names = services.map(\.service.name)
    let twin = bases[..<number].indices.first { bases[$0] == base && levels[$0] == levels[number] }
    if services[base].levelOf != nil {
      reading.note(.levelOfVariant(names[number], base: names[base]), at: place)
    } else if levels[number] <= levels[base] {
      reading.note(
        .noHigherLevel(names[number], base: names[base], level: levels[base]), at: place)
    } else if let twin {
      reading.note(.sameLevel(names[twin], names[number], level: levels[number]), at: place)
    }
    if services[number].service.isAddOn { reading.note(.addOnAlone(names[number]), at: place) }
  }
}

extension Service {
  /// The highest level of a skill it asks for; 0 where it asks for none.
  fileprivate var highestLevel: Int { stages.flatMap(\.skills).map(\.level).max() ?? 0 }
}
