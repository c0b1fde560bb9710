import RandomStreams
import TimeAndMoney

/// A service as it is written, with the two levels above it.
struct ServiceEntry: Sendable {
  let category: String
  let group: String
  let name: Located<String>
  let details: Details

  struct Details: Sendable {
    let duration: Located<Span>
    let price: Located<MoneyText>
    let cost: Located<MoneyText>?
    let needs: Located<NeedsEntry>
    let takes: Law?
    let buffer: Located<Span>?
  }

  /// The three levels of the catalogue: category, group, service.
  static let catalogue: Shape<[ServiceEntry?]> = {
    let services = Shape<[Pair<String, Details?>]>.dictionary(
      keys: .name, values: details.attempted, what: "services")
    let groups = Shape<[Pair<String, [Pair<String, Details?>]>]>.dictionary(
      keys: .name, values: services, what: "groups of services")
    let shape = Shape<[Pair<String, [Pair<String, [Pair<String, Details?>]>]>]>.dictionary(
      keys: .name, values: groups, what: "categories of services"
    ).map(flat)
    return Shape(schema: shape.schema) { node, path, reading in
      guard let (service, inner) = serviceWithoutGroup(in: node, path) else {
        return shape.read(node, path, &reading)
      }
      reading.note(.serviceWithoutGroup(service.key), at: service.place(inner))
      return nil
    }
  }()

  /// The first SKU that stands a level too high, which its minutes and its price betray.
  private static func serviceWithoutGroup(
    in node: DocumentNode, _ path: String
  ) -> (DocumentNode.Entry, String)? {
    guard case .mapping(let categories) = node.content else { return nil }
    for category in categories {
      guard case .mapping(let groups) = category.value.content else { continue }
      for group in groups {
        guard case .mapping(let services) = group.value.content else { continue }
        if Set(services.map(\.key)).isSuperset(of: ["minutes", "price"]) {
          return (group, path.appending(key: category.key).appending(key: group.key))
        }
      }
    }
    return nil
  }

  private static func flat(
    _ categories: [Pair<String, [Pair<String, [Pair<String, Details?>]>]>]
  ) -> [ServiceEntry?] {
    categories.flatMap { category in
      category.value.flatMap { group in
        group.value.map { service in
          service.value.map { details in
            ServiceEntry(
              category: category.key.value, group: group.key.value, name: service.key,
              details: details)
          }
        }
      }
    }
  }

  private static let details = Shape<Details>.object(
    Field.required("minutes", plannedMinutes.located, "the planned duration, 45 or 45 min"),
    Field.required("price", Shape.money.located, "the list price"),
    Field.optional("cost", Shape.money.located, "what doing it once costs; default 0"),
    Field.required("needs", NeedsEntry.shape.located, "the bay and the skills"),
    Field.optional("takes", LawEntry.shape, "the actual time; default: the planned minutes"),
    Field.optional("buffer", buffer, "slack kept free; default: none"),
    make: Details.init)

  private static let buffer = Shape<Located<Span>>.object(
    Field.required("after", Shape.duration.located, "slack behind the job")
  ) { $0 }

  private static let plannedMinutes: Shape<Span> = {
    let form = ValueForm("a number of minutes or a duration", like: "45 or 1 h 30 min")
    return Shape<Span>.scalar(form) { text throws(ProblemKind) in
      let isBare = (try? NumberText.number(text)) != nil
      let span = try DurationText.span(isBare ? "\(text) min" : text)
      guard span > .zero else { throw .notPositive(text) }
      guard span <= .days(1) else { throw .outside(text, lowest: "0 min", highest: "24 h") }
      return span
    }
  }()
}
