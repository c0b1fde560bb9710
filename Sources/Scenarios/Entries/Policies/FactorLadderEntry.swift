/// The factors a policy chooses from, as they are written: a list, or a range in equal steps.
enum FactorLadderEntry {
  private static let mostFactors = 1_000

  static let shape = Shape<[Double]>(
    schema: .object([("anyOf", .list([list.schema, range.schema]))])
  ) { node, path, reading in
    if case .mapping = node.content { return range.read(node, path, &reading) }
    return list.read(node, path, &reading)
  }

  private static let list = Shape<[Double]>.list(of: .priceFactor, what: "factors").refined {
    factors throws(ProblemKind) in
    guard !factors.isEmpty else { throw .emptyList(of: "factor") }
    if let twice = factors.first(where: { factor in factors.count { $0 == factor } > 1 }) {
      throw .stepTwice("\(twice)")
    }
    return factors.sorted()
  }

  private static let range = Shape<(from: Double, to: Double, step: Double)>.object(
    Field.required("from", .priceFactor, "the lowest factor"),
    Field.required("to", .priceFactor, "the highest factor"),
    Field.required("step", .factor, "from one to the next")
  ) { ($0, $1, $2) }.refined { range throws(ProblemKind) in
    guard range.from < range.to else { throw .notAscending(["from", "to"]) }
    let count = ((range.to - range.from) / range.step + 1e-9).rounded(.down)
    guard count < Double(mostFactors) else {
      throw .outside(
        "\(range.step)", lowest: "a step that makes", highest: "\(mostFactors) factors")
    }
    // Decimals as they would be written.
    return (0...Int(count)).map {
      ((range.from + Double($0) * range.step) * 1e6).rounded() / 1e6
    }
  }
}
