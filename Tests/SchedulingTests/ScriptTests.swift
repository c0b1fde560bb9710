import Foundation
import Scheduling
import Testing
import TimeAndMoney

@Suite("Long random scripts of bookings", .serialized)
struct ScriptTests {
  @Test(
    "Whatever is asked: the plan fits, nobody works on two things, promises and money are kept",
    arguments: [
      (Garage.skilled.lasting(days: 20), UInt64(1), 20_000),
      (Garage.workshop.lasting(days: 20), 2, 20_000),
      (Garage.nightShift.lasting(days: 20), 3, 20_000),
      (Garage.crowded.lasting(days: 20), 4, 20_000),
      (Garage.bestStanding.lasting(days: 20), 5, 20_000),
      (Garage.chain(from: "2025-03-28").lasting(days: 16), 6, 20_000),
      (Garage.chain(from: "2025-10-24").lasting(days: 16), 7, 20_000),
      (Garage.twoBays.lasting(days: 20), 8, 20_000),
    ])
  func invariants(garage: Garage, seed: UInt64, count: Int) {
    play(garage, seed: seed, count: count, hasReference: false)
  }

  @Test(
    "Every answer and every notice is what a list of appointments would give",
    arguments: [
      (Garage.skilled.lasting(days: 20), UInt64(11), 1_000),
      (Garage.workshop.lasting(days: 20), 12, 1_000),
      (Garage.nightShift.lasting(days: 20), 13, 1_000),
      (Garage.crowded.lasting(days: 20), 14, 1_000),
      (Garage.bestStanding.lasting(days: 20), 15, 1_000),
      (Garage.chain(from: "2025-03-28").lasting(days: 16), 16, 1_000),
      (Garage.chain(from: "2025-10-24").lasting(days: 16), 17, 1_000),
      (Garage.shortDay.lasting(days: 16), 18, 1_000),
      (Garage.longDay.lasting(days: 16), 19, 1_000),
      (Garage.halfHour.lasting(days: 16), 20, 1_000),
      (Garage.kathmandu.lasting(days: 16), 21, 1_000),
      (Garage.withNotice.lasting(days: 16), 22, 1_000),
    ])
  func duel(garage: Garage, seed: UInt64, count: Int) {
    play(garage, seed: seed, count: count, hasReference: true)
  }

  private func play(_ garage: Garage, seed: UInt64, count: Int, hasReference: Bool) {
    let script = ScriptStep.script(count: count, seed: seed)
    let began = ContinuousClock.now
    defer { print(garage.testDescription, ContinuousClock.now - began) }
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
    if ProcessInfo.processInfo.environment["OFFPEAK_STATS"] != nil {
      let effects = run.effects.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
      print(garage.testDescription, effects.joined(separator: ", "), run.watch.ends)
    }
  }
}
