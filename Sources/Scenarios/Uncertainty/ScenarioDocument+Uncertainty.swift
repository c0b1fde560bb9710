import Simulation

extension ScenarioDocument {
  /// The uncertain numbers of the scenario. Problems in them are those of `model()`.
  public var uncertainty: Uncertainty {
    var reading = Reading()
    return UncertaintyReader(root, &reading).uncertainty
  }

  /// The draws of the uncertain numbers, ready to be taken.
  public func draws(seed: UInt64) -> ScenarioDraws {
    let uncertainty = uncertainty
    return ScenarioDraws(
      document: self, uncertainty: uncertainty,
      steps: uncertainty.parameters.map { step(of: $0) }, seed: seed)
  }

  private func step(of parameter: UncertainParameter) -> Double {
    decimalStep(
      at: parameter.path, near: parameter.value, finest: max(1e-9, parameter.standardError / 1e4))
  }

  /// Whether other than whole numbers may stand at a path.
  public func takesFractions(at path: String, near number: WrittenNumber) -> Bool {
    decimalStep(at: path, near: number, finest: 0.5) < 1
  }

  /// The finest power of ten that the scenario takes as a step at a path, down to about `finest`.
  public func decimalStep(at path: String, near number: WrittenNumber, finest: Double) -> Double {
    if let grid = gridStep(at: path, near: number) { return grid }
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

extension ScenarioDocument {
  /// The grid of appointments in the unit of a number that must lie on it; nil for any other number.
  private func gridStep(at path: String, near number: WrittenNumber) -> Double? {
    guard let minute = try? DurationText.span("1" + number.unit).inMinutes else { return nil }
    let off = WrittenNumber(number: number.number + 0.001, unit: number.unit)
    for flaw in (try? setting(off.text, at: path))?.reading().flaws ?? [] {
      switch flaw.kind {
      case .notAMultipleOfGrid(_, let minutes), .notOnGrid(_, let minutes):
        return Double(minutes) / minute
      default: continue
      }
    }
    return nil
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
