import Foundation
import Scheduling
import Testing
import TimeAndMoney

@Suite("Long random scripts of bookings")
struct ScriptTests {
  @Test(
    "The scheduler answers every command as a list of appointments would, and the plan always fits",
    arguments: [
      (Garage.skilled.lasting(days: 30), UInt64(1), 20_000),
      (Garage.twoBays.lasting(days: 30), 2, 20_000),
      (Garage.kathmandu.lasting(days: 20), 3, 10_000),
      (Garage.shortDay.lasting(days: 8), 4, 4_000),
      (Garage.longDay.lasting(days: 8), 5, 4_000),
      (Garage.halfHour.lasting(days: 8), 6, 2_000),
      (Garage.withNotice.lasting(days: 20), 7, 10_000),
    ])
  func duel(garage: Garage, seed: UInt64, count: Int) {
    // Twenty scripts each in the long studies (make soak).
    let isLong = ProcessInfo.processInfo.environment["OFFPEAK_SOAK"] != nil
    for more in 0..<UInt64(isLong ? 20 : 1) {
      play(garage, seed: seed + 100 * more, count: count)
    }
  }

  private func play(_ garage: Garage, seed: UInt64, count: Int) {
    let script = Command.script(
      count: count, jobs: garage.jobs.count, horizonDays: garage.rules.horizonDays, seed: seed)
    var duel = Duel(garage)
    if let failure = duel.play(script) {
      let short = Duel.shrunk(Array(script.prefix(failure.number + 1)), in: garage)
      Issue.record(
        "Seed \(seed), command \(failure.number): \(failure.complaint) Short script: \(short)")
      return
    }
    // The script was no empty exercise.
    #expect(duel.held > count / 100 && duel.confirmed > count / 300)
    #expect(duel.clear() == nil, "seed \(seed), after every place was given back")
  }
}
