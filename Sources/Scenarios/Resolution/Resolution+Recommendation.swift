import Demand
import Scheduling

extension Resolution {
  /// The tracks with the services that each suggests; the first track that names a category has it.
  mutating func recommendation(
    of entries: [Pair<String, RecommendationEntry?>], with book: Book
  ) -> Recommendation? {
    guard let services = book.services?.map(\.service), let segments = book.segments else {
      return nil
    }
    let categories = services.map(\.category).unique
    let tracks = entries.compactMap { entry in
      entry.value.map { track(named: entry.key.value, of: $0, among: segments.map(\.key.value)) }
    }
    let named = entries.map { entry in
      entry.value?.categories?.filter {
        index(of: $0, among: categories, what: "category") != nil
      }.map(\.value)
    }
    checkUnique(entries.compactMap(\.value).flatMap { $0.categories ?? [] }, what: "category")
    guard tracks.count == entries.count else { return nil }
    return Recommendation(
      tracks: tracks,
      trackOfService: services.map { service in
        named.firstIndex { $0?.contains(service.category) ?? false }
          ?? named.firstIndex { $0 == nil }
      })
  }

  private mutating func track(
    named name: String, of entry: RecommendationEntry, among segments: [String]
  ) -> Recommendation.Track {
    var mismatch = Array(repeating: 0.0, count: segments.count)
    switch entry.mismatch {
    case .everybody(let share): mismatch = mismatch.map { _ in share }
    case .bySegment(let pairs):
      for pair in pairs {
        if let index = index(of: pair.key, among: segments, what: "segment") {
          mismatch[index] = pair.value
        }
      }
    }
    return Recommendation.Track(
      name: name, advisor: entry.advisor, takes: entry.takes, mismatch: mismatch,
      suggests: entry.suggests)
  }

  /// The add-ons of a segment by the service they come with: each names a combination, whose first part is wanted.
  mutating func addOns(
    of entry: SegmentEntry, among services: [BookedService]
  ) -> [[Advice.AddOn]] {
    var addOns = Array(repeating: [Advice.AddOn](), count: services.count)
    for pair in entry.addOns.value {
      let names = services.map(\.service.name)
      guard let combined = index(of: pair.key, among: names, what: "combination") else { continue }
      guard let first = services[combined].combines.first,
        let wanted = names.firstIndex(of: first)
      else {
        let known = services.filter { !$0.combines.isEmpty }.map(\.service.name)
        reading.note(.noCombination(pair.key.value, known: known), at: pair.key.place)
        continue
      }
      addOns[wanted].append(Advice.AddOn(combined: combined, accepts: pair.value))
      let sum = addOns[wanted].reduce(0) { $0 + $1.accepts }
      if sum > 1 + 1e-9 { reading.note(.sharesAboveWhole(sum), at: pair.key.place) }
    }
    return addOns
  }
}
