/// Where to look for what would have to be true, as it is written.
struct ConditionEntry: Sendable {
  let find: Located<String>
  let claim: Located<String>?

  static let shape = Shape<ConditionEntry>.object(
    Field.required("find", Shape.text.located, "PATH=from..to, as solve takes it"),
    Field.optional(
      "claim", Shape.name.located, "the claim it is for; default: each that does not hold"),
    make: ConditionEntry.init)

  /// One condition, or a list of them.
  static let oneOrMore: Shape<[ConditionEntry]> = {
    let list = Shape<[ConditionEntry]>.list(of: shape, what: "conditions")
    let schema = JSON.object([("anyOf", .list([shape.schema, list.schema]))])
    return Shape(schema: schema) { node, path, reading in
      if case .list = node.content { return list.read(node, path, &reading) }
      return shape.read(node, path, &reading).map { [$0] }
    }
  }()
}
