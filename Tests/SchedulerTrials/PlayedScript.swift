/// What came of a script.
package struct PlayedScript: Sendable {
  package let script: Script
  /// How many commands were played.
  package let commands: Int
  /// How often a kind of step took effect.
  package let effects: [ScriptStep.Kind: Int]
  package let coverage: Coverage
  package let failure: ScriptFailure?
}
