/// A random script by all that it is made of.
package struct Script: Sendable, CustomStringConvertible {
  package let garage: Garage
  package let mood: ScriptMood
  package let seed: UInt64
  /// How many steps it has.
  package let count: Int
  package let hasReference: Bool

  package init(
    _ garage: Garage, in mood: ScriptMood, seed: UInt64, count: Int, hasReference: Bool
  ) {
    self.garage = garage
    self.mood = mood
    self.seed = seed
    self.count = count
    self.hasReference = hasReference
  }

  package var steps: [ScriptStep] { ScriptStep.script(in: mood, count: count, seed: seed) }

  package var description: String {
    "\(garage), \(mood), seed \(seed), \(count) commands"
      + (hasReference ? " with the reference" : "")
  }

  /// Plays it; where something is wrong, looks for a shorter script that shows it.
  package func played(shrinkingTries: Int) -> PlayedScript {
    let steps = steps
    var run = ScriptRun(garage, hasReference: hasReference)
    let failure = run.play(steps).map {
      ScriptFailure(self, $0, Array(steps.prefix($0.number + 1)), tries: shrinkingTries)
    }
    return PlayedScript(
      script: self, commands: failure.map { $0.number + 1 } ?? count, effects: run.effects,
      coverage: run.coverage, failure: failure)
  }
}
