/// A case from the field as it is written: what changed, and what was claimed.
struct CaseEntry: Sendable {
  let about: String
  let source: String
  let policy: Located<String>?
  /// What stands at a path after the change.
  let after: [Pair<String, DocumentNode>]
  /// A claim that is wrong in itself is nil; the others are checked none the less.
  let claims: [Located<ClaimEntry>?]
  let conditions: [ConditionEntry]

  static let shape = Shape<CaseEntry>.object(
    Field.optional("about", .text, default: "", written: .text(""), "what was changed"),
    Field.optional("source", .text, default: "", written: .text(""), "who claims it"),
    Field.optional(
      "policy", Shape.name.located, "the policy that is in force after; default: the baseline"),
    Field.optional(
      "after", .dictionary(keys: .text, values: anything, what: "paths and values"), default: [],
      written: .object([]), "what differs after the change, by path; not set: what is left out"),
    Field.required(
      "claims",
      Shape<[Located<ClaimEntry>?]>
        .list(of: ClaimEntry.shape.located.attempted, what: "claims")
        .checked { $0.isEmpty ? .emptyList(of: "claim") : nil },
      "the figures that are claimed"),
    Field.optional(
      "needs", ConditionEntry.oneOrMore, default: [], written: .list([]),
      "where to look for what would have to be true"),
    make: CaseEntry.init)

  private static let anything = Shape<DocumentNode>(schema: .object([])) { node, _, _ in node }
}
