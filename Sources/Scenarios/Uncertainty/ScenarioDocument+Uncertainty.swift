import Simulation

extension ScenarioDocument {
  private static let mostAttempts = 100

  /// The uncertain numbers of the scenario. Problems in them are those of `model()`.
  public var uncertainty: Uncertainty {
    var reading = Reading()
    return UncertaintyReader(root, &reading).uncertainty
  }

  /// The scenario with the numbers of one draw, counted from 1; the same for every machine.
  ///
  /// A draw that is no valid scenario is drawn again: the law is the normal one within what the scenario allows.
  public func draw(_ number: Int, of uncertainty: Uncertainty, seed: UInt64) throws -> ScenarioDraw
  {
    let steps = uncertainty.parameters.map { step(of: $0) }
    var last = ScenarioProblems([], in: file)
    for attempt in 0..<Self.mostAttempts {
      let numbers = uncertainty.numbers(draw: number, attempt: attempt, seed: seed)
      var document = self
      var values: [String] = []
      for (index, parameter) in uncertainty.parameters.enumerated() {
        let rounded = (numbers[index] / steps[index]).rounded() * steps[index]
        let text = WrittenNumber(number: rounded, unit: parameter.value.unit).text
        values.append(text)
        document = try document.setting(text, at: parameter.path)
      }
      do {
        return ScenarioDraw(model: try document.model(), values: values, rejected: attempt)
      } catch {
        last = error
      }
    }
    throw NoValidDraw(attempts: Self.mostAttempts, problems: last)
  }

  private func step(of parameter: UncertainParameter) -> Double {
    decimalStep(
      at: parameter.path, near: parameter.value, finest: max(1e-9, parameter.standardError / 1e4))
  }

  /// The finest power of ten that the scenario takes as a step at a path, down to about `finest`.
  public func decimalStep(at path: String, near number: WrittenNumber, finest: Double) -> Double {
    var step = 1.0
    while step > finest {
      let finer = WrittenNumber(number: number.number + 0.3 * step, unit: number.unit)
      guard let document = try? setting(finer.text, at: path),
        !document.reading().flaws.contains(where: \.kind.asksForFewerDecimals)
      else { break }
      step /= 10
    }
    return step
  }
}

extension ProblemKind {
  /// Whether a number with fewer decimals might do.
  fileprivate var asksForFewerDecimals: Bool {
    switch self {
    case .tooManyDecimals, .notWhole: true
    case .notA(_, let form): form == NumberText.wholeForm
    default: false
    }
  }
}
