import Studies

/// What was found for a condition, in the cells of a table.
struct ConditionAnswer {
  /// reached, passed, not_reached or unknown.
  let outcome: String
  /// The value of the parameter; where the claim is not reached, the one that comes nearest.
  let value: Double?
  let low: Double?
  let high: Double?
  /// The claimed metric there, where it is not reached.
  let nearest: Double?

  init(_ condition: ConditionFinding) {
    switch condition.report?.outcome {
    case nil, .stopped:
      (outcome, value, low, high, nearest) = ("unknown", nil, nil, nil, nil)
    case .reached(let root, let lowEnd, let highEnd, _):
      (outcome, value, low, high, nearest) = ("reached", root, lowEnd, highEnd, nil)
    case .passed(_, let to, let lowEnd, let highEnd, _):
      (outcome, value, low, high, nearest) = ("passed", to, lowEnd, highEnd, nil)
    case .notReached(let parameter, let best, _):
      (outcome, value, low, high, nearest) = ("not_reached", parameter, nil, nil, best.value)
    }
  }
}
