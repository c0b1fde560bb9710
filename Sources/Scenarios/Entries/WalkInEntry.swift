import RandomStreams
import Simulation

/// A queue of walk-ins as it is written.
struct WalkInEntry: Sendable {
  let name: Located<String>?
  let site: Located<String>
  let bay: Located<String>?
  let takes: Located<Law>?
  let stages: [Stage]?
  let arrivals: Located<Law>?
  let patience: Located<Law>?
  let classes: [Pair<String, Class>]?
  let room: Int?
  let begins: Located<WalkInQueue.Start>?

  struct Stage: Sendable {
    let name: Located<String>
    let bay: Located<String>
    let takes: Law
  }

  struct Class: Sendable {
    let priority: Int
    let arrivals: Law
    let takes: Located<[Law]>?
    let patience: Law?
  }

  static let shape = Shape<WalkInEntry>.object(
    Field.optional("name", Shape.name.located, "default: the site's id"),
    Field.required("site", Shape.name.located, "where they come"),
    Field.optional("needs", NeedsEntry.bayOnly, "the bay group of a single stage"),
    Field.optional("takes", LawEntry.shape.located, "the service time of a single stage"),
    Field.optional(
      "stages", .list(of: stage, what: "stages"), "several stages, one behind the other"),
    Field.optional("arrivals", LawEntry.arrivals.located, "the time between arrivals"),
    Field.optional(
      "patience", LawEntry.shape.located, "how long they wait at a stage; default: for ever"),
    Field.optional("classes", classes, "several classes with priorities"),
    Field.optional("room", .count(1...1_000_000), "the most present at the first stage"),
    Field.optional(
      "begins", Shape.word(["empty": .empty, "stationary": .stationary]).located,
      "empty, the default, or stationary"),
    make: WalkInEntry.init)

  private static let stage = Shape<Stage>.object(
    Field.required("name", Shape.name.located, "the name of the stage"),
    Field.required("needs", NeedsEntry.bayOnly, "the bay group that serves"),
    Field.required("takes", LawEntry.shape, "the service time"), make: Stage.init)

  private static let classes = Shape<[Pair<String, Class>]>.dictionary(
    keys: .name,
    values: .object(
      Field.optional(
        "priority", .count(-1_000_000...1_000_000), default: 0, written: .number("0"),
        "lower numbers are served first"),
      Field.required("arrivals", LawEntry.arrivals, "the time between arrivals"),
      Field.optional(
        "takes", LawEntry.oneOrMore.located, "one law, or one for each stage; default: the stage's"),
      Field.optional(
        "patience", LawEntry.shape, "how long they wait at a stage; default: for ever"),
      make: Class.init),
    what: "classes")
}

extension LawEntry {
  /// Times between arrivals, which cannot all be zero.
  static let arrivals = shape.checked { law in
    law.mean > 0 ? nil : .notPositive("0 min")
  }

  /// One law, or a list of them.
  static let oneOrMore: Shape<[Law]> = {
    let list = Shape<[Law]>.list(of: shape, what: "laws")
    let schema = JSON.object([("anyOf", .list([shape.schema, list.schema]))])
    return Shape(schema: schema) { node, path, reading in
      if case .list = node.content { return list.read(node, path, &reading) }
      return shape.read(node, path, &reading).map { [$0] }
    }
  }()
}
