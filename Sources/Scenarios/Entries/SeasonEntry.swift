/// What multiplies the visits of each month, as it is written.
enum SeasonEntry {
  /// A factor for each month, January first; 1 for those that are not named.
  static let shape: Shape<[Double]> = {
    let months = Shape<[Int]>.scalar(MonthText.form, MonthText.months)
    let pairs = Shape<[Pair<[Int], Double>]>.dictionary(
      keys: months, values: .weight, what: "months and factors")
    return pairs.refined(byMonth)
  }()

  private static func byMonth(
    _ pairs: [Pair<[Int], Double>]
  ) throws(ProblemKind) -> [Double] {
    var factors: [Double?] = Array(repeating: nil, count: 12)
    for pair in pairs {
      for month in pair.key.value {
        guard factors[month] == nil else { throw .monthTwice(MonthText.names[month]) }
        factors[month] = pair.value
      }
    }
    return factors.map { $0 ?? 1 }
  }
}
