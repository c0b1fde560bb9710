import RandomStreams
import TimeAndMoney

/// A service as it is written, with the two levels above it.
struct ServiceEntry: Sendable {
  let category: String
  let group: String
  let name: Located<String>
  let details: Details

  struct Details: Sendable {
    let duration: Located<Span>?
    let price: Located<MoneyText>
    let cost: Located<MoneyText>?
    let needs: Located<NeedsEntry>?
    let stages: Located<[StageEntry]>?
    let takes: Law?
    let buffer: Located<Span>?
    let isAddOn: Bool
    let combines: Located<[Located<String>]>?
    let levelOf: Located<String>?
    let rules: Located<ServiceRulesEntry>?

    /// What each stage needs; one entry for a service without stages.
    var allNeeds: [Located<NeedsEntry>] {
      stages?.value.map(\.needs) ?? needs.map { [$0] } ?? []
    }

    /// The planned duration of all stages.
    var planned: Span {
      stages?.value.reduce(.zero) { $0 + $1.duration.value } ?? duration?.value ?? .zero
    }
  }

  /// The three levels of the catalogue: category, group, service. A table in their place was read in by then.
  static let catalogue: Shape<[ServiceEntry?]> = {
    let services = Shape<[Pair<String, Details?>]>.dictionary(
      keys: .name, values: details.attempted, what: "services")
    let groups = Shape<[Pair<String, [Pair<String, Details?>]>]>.dictionary(
      keys: .name, values: services, what: "groups of services")
    let shape = Shape<[Pair<String, [Pair<String, [Pair<String, Details?>]>]>]>.dictionary(
      keys: .name, values: groups, what: "categories of services"
    ).map(flat)
    let table = JSON.object([
      ("type", .text("object")),
      ("properties", .object([("from", .object([("type", .text("string"))]))])),
      ("required", .list([.text("from")])), ("additionalProperties", .truth(false)),
      (
        "description",
        .text("a table with the columns category, group, sku and the keys of a service")
      ),
    ])
    return Shape(schema: .object([("anyOf", .list([shape.schema, table]))])) {
      node, path, reading in
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
        let keys = Set(services.map(\.key))
        if keys.contains("price"), !keys.isDisjoint(with: ["minutes", "stages"]) {
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

  private static let details: Shape<Details> = {
    let shape = Shape<Details>.object(
      Field.optional("minutes", plannedMinutes.located, minutesMeaning),
      Field.required("price", Shape.money.located, "the list price"),
      Field.optional("cost", Shape.money.located, "what doing it once costs; default 0"),
      Field.optional("needs", NeedsEntry.shape.located, needsMeaning),
      Field.optional(
        "stages", Shape.list(of: StageEntry.shape, what: "stages").located,
        "what it takes one after the other, instead of minutes and needs"),
      Field.optional("takes", LawEntry.shape, "the actual time; default: the planned minutes"),
      Field.optional("buffer", buffer, "slack kept free; default: none"),
      Field.optional(
        "add_on", .truth, default: false, written: .truth(false),
        "whether it is only done together with another service"),
      Field.optional(
        "combines", Shape.list(of: Shape.name.located, what: "services").located,
        "the services it consists of, instead of minutes and needs; the first is the main one"),
      Field.optional(
        "level_of", Shape.name.located,
        "the service that this one does at a higher level; who wants that is shown both"),
      Field.optional(
        "rules", ServiceRulesEntry.shape.located, "where it departs from the rules of booking"),
      make: Details.init)
    return Shape(schema: shape.schema) { node, path, reading in
      shape.read(node, path, &reading).flatMap { checked($0, at: node.place(path), &reading) }
    }
  }()

  private static let minutesMeaning = "the planned duration, 45 or 45 min"
  private static let needsMeaning = "the bay and the skills"

  /// Minutes and needs stand there, or stages do.
  private static func checked(
    _ details: Details, at place: Place, _ reading: inout Reading
  ) -> Details? {
    if let combines = details.combines {
      return checked(details, combines: combines, &reading)
    }
    guard let stages = details.stages else {
      if details.duration == nil {
        reading.note(.missing("minutes", meaning: minutesMeaning), at: place)
      }
      if details.needs == nil {
        reading.note(.missing("needs", meaning: needsMeaning), at: place)
      }
      return details.duration == nil || details.needs == nil ? nil : details
    }
    for other in [details.duration?.place, details.needs?.place].compactMap({ $0 }) {
      reading.note(.stagesOrMinutes, at: other)
    }
    if stages.value.isEmpty { reading.note(.emptyList(of: "stage"), at: stages.place) }
    let isWhole =
      details.duration == nil && details.needs == nil && !stages.value.isEmpty
    return isWhole ? details : nil
  }

  /// A combination is what its parts are; two at least.
  private static func checked(
    _ details: Details, combines: Located<[Located<String>]>, _ reading: inout Reading
  ) -> Details? {
    let others = [details.duration?.place, details.needs?.place, details.stages?.place]
      .compactMap { $0 }
    for other in others { reading.note(.combinesOrMinutes, at: other) }
    if combines.value.count < 2 { reading.note(.combinesTooFew, at: combines.place) }
    return others.isEmpty && combines.value.count >= 2 ? details : nil
  }

  private static let buffer = Shape<Located<Span>>.object(
    Field.required("after", Shape.duration.located, "slack behind the job")
  ) { $0 }

  static let plannedMinutes: Shape<Span> = {
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
