import SchedulerTrials
import Testing

/// Random scripts of every command. The fast ones check the invariants after each command and carry the bulk; in the
/// others the reference answers each command too. The program scheduler-trials, optimized, plays many more.
@Suite("Long random scripts of bookings")
struct ScriptTests {
  /// A failure is shrunk a little here, as far as one likes by the program.
  private let shrinkingTries = 100

  @Test("Whatever is asked: the plan fits, nobody works on two things, promises and money are kept")
  func invariants() async {
    let report = await play(scripts: 80, length: 1_000, hasReference: false)
    // The scripts were no empty exercise.
    #expect(report.coverage.unmet.filter { !$0.isPair } == [])
  }

  @Test("Every answer and every notice is what a list of appointments would give")
  func duel() async {
    _ = await play(scripts: 20, length: 350, hasReference: true)
  }

  @Test("Scripts that once showed a fault show none", arguments: Script.known)
  func known(script: Script) {
    if let failure = script.played(shrinkingTries: shrinkingTries).failure {
      Issue.record("\(failure)")
    }
  }

  private func play(scripts: Int, length: Int, hasReference: Bool) async -> ScriptReport {
    let trial = ScriptTrial(
      garages: Garage.onTrial, moods: ScriptMood.allCases, firstSeed: 1, count: scripts,
      length: length, hasReference: hasReference, threads: 1, stopsAtFailure: false,
      shrinkingTries: shrinkingTries)
    let report = await trial.play()
    for failure in report.failures { Issue.record("\(failure)") }
    return report
  }
}
