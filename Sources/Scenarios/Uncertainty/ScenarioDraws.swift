/// The uncertain numbers of a scenario, drawn again and again; the same for every machine.
///
/// A draw that is no valid scenario is drawn again: the law is the normal one within what the scenario allows.
public struct ScenarioDraws: Sendable {
  private static let mostAttempts = 100

  let document: ScenarioDocument
  public let uncertainty: Uncertainty
  /// What each number is a multiple of, as the scenario takes it.
  let steps: [Double]
  let seed: UInt64

  /// The scenario with the numbers of one draw, counted from 1.
  ///
  /// - Throws: `NoValidDraw`.
  public func draw(_ number: Int) throws -> ScenarioDraw {
    var last = ScenarioProblems([], in: document.file)
    for attempt in 0..<Self.mostAttempts {
      let numbers = uncertainty.numbers(draw: number, attempt: attempt, seed: seed)
      var drawn = document
      var values: [String] = []
      for (index, parameter) in uncertainty.parameters.enumerated() {
        let rounded = (numbers[index] / steps[index]).rounded() * steps[index]
        let text = WrittenNumber(number: rounded, unit: parameter.value.unit).text
        values.append(text)
        drawn = try drawn.setting(text, at: parameter.path)
      }
      do {
        return ScenarioDraw(model: try drawn.model(), values: values, rejected: attempt)
      } catch {
        last = error
      }
    }
    throw NoValidDraw(attempts: Self.mostAttempts, problems: last)
  }
}
