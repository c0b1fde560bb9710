import Simulation

/// A precision to reach as it is written.
struct PrecisionEntry: Sendable {
  let metric: Located<String>
  let subject: Precision.Goal.Subject
  let relative: Double?
  let absolute: Width?
  let atMost: Int

  /// A half-width in the unit of the metric.
  struct Width: Sendable {
    let number: Double
    let isPercent: Bool
  }

  static let shape = Shape<PrecisionEntry>.object(
    Field.required("metric", Shape.name.located, "a metric of summary.csv"),
    Field.optional(
      "of", .word(["level": .level, "difference": .difference]), default: .level,
      written: .text("level"), "the level of each policy, or its difference to the baseline"),
    Field.optional(
      "relative_half_width", positiveShare,
      "of the 95 % interval, as a share of the level; for a difference, of the baseline's level"),
    Field.optional(
      "half_width", absoluteWidth, "of the 95 % interval, in the unit of the metric"),
    Field.optional(
      "at_most", .count(20...1_000_000), default: 400, written: .number("400"),
      "replications, whether it is reached or not"),
    make: PrecisionEntry.init
  ).checked { entry in
    let widths = ["relative_half_width", "half_width"]
    let found = zip(widths, [entry.relative != nil, entry.absolute != nil]).filter(\.1).map(\.0)
    return found.count == 1 ? nil : .exactlyOne(of: widths, found: found)
  }

  private static let positiveShare = Shape<Double>.share.checked {
    $0 == 0 ? .notPositive("0%") : nil
  }

  /// A share for metrics that are shares, or a plain number.
  private static let absoluteWidth = Shape<Width>.scalar(
    ValueForm("a half-width", like: "0.5 or 1%", pattern: #"^[0-9]+(\.[0-9]+)? ?%?$"#)
  ) { text throws(ProblemKind) in
    let isPercent = text.hasSuffix("%")
    let width = isPercent ? try ShareText.share(text) : try NumberText.number(text)
    guard width > 0 else { throw .notPositive(text) }
    return Width(number: width, isPercent: isPercent)
  }

  /// One precision, or a list of them.
  static let oneOrMore: Shape<[PrecisionEntry]> = {
    let list = Shape<[PrecisionEntry]>.list(of: shape, what: "precisions")
    let schema = JSON.object([("anyOf", .list([shape.schema, list.schema]))])
    return Shape(schema: schema) { node, path, reading in
      if case .list = node.content { return list.read(node, path, &reading) }
      return shape.read(node, path, &reading).map { [$0] }
    }
  }()

  var goal: Precision.Goal {
    Precision.Goal(
      metric: metric.value, subject: subject,
      halfWidth: relative.map { .relative($0) } ?? .absolute(absolute?.number ?? 0))
  }
}
