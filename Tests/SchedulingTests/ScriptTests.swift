import Foundation
import SchedulerTrials
import Scheduling
import Testing
import TimeAndMoney

/// Random scripts of every command. The fast ones check the invariants after each command and carry the bulk; in the
/// others the reference answers each command too.
@Suite("Long random scripts of bookings")
struct ScriptTests {
  /// Whether it is one of the long studies (make soak): ten million commands without the reference, and a third of a
  /// million with it; otherwise two hundred thousand and seven thousand.
  private let isLong = ProcessInfo.processInfo.environment["OFFPEAK_SOAK"] != nil

  @Test(
    "Whatever is asked: the plan fits, nobody works on two things, promises and money are kept",
    arguments: [
      (Garage.skilled.lasting(days: 12), UInt64(1), 5_000),
      (Garage.workshop.lasting(days: 12), 2, 5_000),
      (Garage.nightShift.lasting(days: 12), 3, 5_000),
      (Garage.crowded.lasting(days: 12), 4, 5_000),
      (Garage.bestStanding.lasting(days: 12), 5, 5_000),
      (Garage.chain(from: "2025-03-28").lasting(days: 12), 6, 5_000),
      (Garage.chain(from: "2025-10-24").lasting(days: 12), 7, 5_000),
      (Garage.twoBays.lasting(days: 12), 8, 5_000),
    ])
  func invariants(garage: Garage, seed: UInt64, count: Int) {
    for more in 0..<UInt64(isLong ? 250 : 5) {
      play(garage, seed: seed + 100 * more, count: count, hasReference: false)
    }
  }

  @Test(
    "Every answer and every notice is what a list of appointments would give",
    arguments: [
      (Garage.skilled.lasting(days: 12), UInt64(11), 600),
      (Garage.workshop.lasting(days: 12), 12, 600), (Garage.nightShift.lasting(days: 12), 13, 600),
      (Garage.crowded.lasting(days: 12), 14, 600),
      (Garage.bestStanding.lasting(days: 12), 15, 600),
      (Garage.chain(from: "2025-03-28").lasting(days: 12), 16, 600),
      (Garage.chain(from: "2025-10-24").lasting(days: 12), 17, 600),
      (Garage.shortDay.lasting(days: 12), 18, 600), (Garage.longDay.lasting(days: 12), 19, 600),
      (Garage.halfHour.lasting(days: 12), 20, 600), (Garage.kathmandu.lasting(days: 12), 21, 600),
      (Garage.withNotice.lasting(days: 12), 22, 600),
    ])
  func duel(garage: Garage, seed: UInt64, count: Int) {
    for more in 0..<UInt64(isLong ? 10 : 1) {
      play(garage, seed: seed + 100 * more, count: isLong ? 5 * count : count, hasReference: true)
    }
  }

  private func play(_ garage: Garage, seed: UInt64, count: Int, hasReference: Bool) {
    let script = ScriptStep.script(count: count, seed: seed)
    var run = ScriptRun(garage, hasReference: hasReference)
    if let failure = run.play(script) {
      let short = ScriptRun.shrunk(
        Array(script.prefix(failure.number + 1)), in: garage, hasReference: hasReference)
      var again = ScriptRun(garage, hasReference: hasReference)
      Issue.record(
        """
        Seed \(seed), command \(failure.number): \(failure.complaint)
        Short script, \(again.play(short)?.complaint ?? "which is fine when played again"):
        \(ScriptRun.transcript(of: short, in: garage))
        """)
      return
    }
    // The script was no empty exercise.
    for kind in ScriptStep.Kind.allCases where kind.weight >= 100 {
      #expect(run.effects[kind, default: 0] > count / 100, "\(kind)")
    }
  }
}
