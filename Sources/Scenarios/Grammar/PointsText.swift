/// Numbers of points, and of what is counted by points or tiers: "78 points", "-0.5 points per min", "0.04 per point".
enum PointsText {
  /// How a number of a unit is written.
  static func form(_ unit: String, like example: String) -> ValueForm {
    ValueForm(
      "a number of \(unit)", like: example,
      pattern: #"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)? \#(pattern(of: unit))$"#
    ).orUncertain
  }

  /// The number a text means whose unit is fixed; one of them may be a point.
  static func number(_ text: String, of unit: String, _ form: ValueForm) throws(ProblemKind)
    -> Double
  {
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard let first = words.first, let number = try? NumberText.number(first) else {
      throw .notA(text, form)
    }
    guard words.count == 2 else { throw .noUnit(text, form) }
    let found = words[1].trimmed
    guard found == unit || found == singular(of: unit) else {
      throw .otherUnit(text, expected: unit)
    }
    return number
  }

  private static func singular(of unit: String) -> String {
    unit.hasPrefix("points") ? "point" + unit.dropFirst("points".count) : unit
  }

  private static func pattern(of unit: String) -> String {
    unit.hasPrefix("points") ? "points?" + unit.dropFirst("points".count) : unit
  }
}

extension Shape where Value == Double {
  /// A number of points of any sign, or of points per something.
  static func points(per unit: String? = nil, like example: String) -> Shape {
    measured(unit.map { "points per \($0)" } ?? "points", like: example)
  }

  /// A number of a unit of any sign.
  static func measured(_ unit: String, like example: String) -> Shape {
    let form = PointsText.form(unit, like: example)
    return .scalar(form) { text throws(ProblemKind) in
      try PointsText.number(text, of: unit, form)
    }
  }

  /// Points of satisfaction, from 0 to 100.
  static var level: Shape {
    points(like: "78 points").checked {
      (0...100).contains($0)
        ? nil : .outside("\($0) points", lowest: "0 points", highest: "100 points")
    }
  }
}
