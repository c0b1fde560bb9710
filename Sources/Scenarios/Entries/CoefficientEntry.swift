/// A coefficient of utility as it is written: one number, or a law over customers.
struct CoefficientEntry: Sendable {
  enum Spread: Sendable {
    /// The same for all.
    case none
    case normal(sd: Double)
    /// Of the magnitude; the sign is that of the mean.
    case lognormal(cv: Double)
  }

  let mean: Double
  /// The currency it is stated in, if it is about money.
  let currency: Located<String>?
  let spread: Spread

  /// A coefficient without a unit.
  static let plain = shape(Shape<Double>.number.map { Number(value: $0, currency: nil) })

  static func per(_ unit: String) -> Shape<CoefficientEntry> {
    shape(Shape<Double>.utility(per: unit).map { Number(value: $0, currency: nil) })
  }

  static let perCurrency = shape(
    Shape.perCurrency.located.map {
      Number(value: $0.value.number, currency: Located(value: $0.value.unit, place: $0.place))
    })

  private struct Number: Sendable {
    let value: Double
    let currency: Located<String>?

    func entry(_ spread: Spread) -> CoefficientEntry {
      CoefficientEntry(mean: value, currency: currency, spread: spread)
    }
  }

  private static func shape(_ number: Shape<Number>) -> Shape<CoefficientEntry> {
    let normal = Shape<CoefficientEntry>.object(
      Field.required("mean", number, "the mean of all customers"),
      Field.required("sd", .factor, "the standard deviation, in the unit of the mean")
    ) { $0.entry(.normal(sd: $1)) }
    let signed = number.checked { $0.value == 0 ? .meanWithoutSign : nil }
    let lognormal = Shape<CoefficientEntry>.object(
      Field.required("mean", signed, "the mean of all customers; all have its sign"),
      Field.required("cv", .factor, "the standard deviation as a part of the mean")
    ) { $0.entry(.lognormal(cv: $1)) }
    return .either(
      number.map { $0.entry(.none) },
      or: .oneOf([
        Alternative("normal", normal, "Normal over customers; some may have the other sign.") {
          $0
        },
        Alternative("lognormal", lognormal, "Lognormal over customers; all have the same sign.") {
          $0
        },
      ]))
  }
}
