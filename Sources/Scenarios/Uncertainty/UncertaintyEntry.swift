/// Numbers that vary together, as they are written.
struct UncertaintyEntry: Sendable {
  let parameters: [Located<String>]
  let covariance: Located<[[Double]]>
  let source: String?

  static let shape = Shape<UncertaintyEntry>.object(
    Field.required(
      "parameters", .list(of: Shape.name.located, what: "paths"),
      "the numbers that vary together, by path"),
    Field.required(
      "covariance",
      Shape<[[Double]]>.list(of: .list(of: .number, what: "numbers"), what: "rows").located,
      "a row for each parameter, in the units of the values"),
    Field.optional("source", .text, "where it comes from"),
    make: UncertaintyEntry.init)
}
