/// Many random scripts, which are played in each garage and mood.
package struct ScriptTrial: Sendable {
  package let garages: [Garage]
  package let moods: [ScriptMood]
  /// The seed of the first script; each next one has the next seed.
  package let firstSeed: UInt64
  /// How many scripts are played.
  package let count: Int
  /// How many commands each has.
  package let length: Int
  package let hasReference: Bool
  /// How many scripts are played at a time; no result depends on it.
  package let threads: Int
  /// Whether the first failure ends the trial.
  package let stopsAtFailure: Bool
  /// How many shorter scripts are tried of each that fails.
  package let shrinkingTries: Int

  package init(
    garages: [Garage], moods: [ScriptMood], firstSeed: UInt64, count: Int, length: Int,
    hasReference: Bool, threads: Int, stopsAtFailure: Bool, shrinkingTries: Int
  ) {
    self.garages = garages
    self.moods = moods
    self.firstSeed = firstSeed
    self.count = count
    self.length = length
    self.hasReference = hasReference
    self.threads = threads
    self.stopsAtFailure = stopsAtFailure
    self.shrinkingTries = shrinkingTries
  }

  /// The script of a number: garages and moods take turns, so that each garage has had each mood after as many rounds as
  /// there are moods.
  package func script(_ number: Int) -> Script {
    Script(
      garages[number % garages.count], in: moods[(number + number / garages.count) % moods.count],
      seed: firstSeed + UInt64(number), count: length, hasReference: hasReference)
  }

  /// Plays all scripts.
  package func play() async -> ScriptReport {
    await ScriptTrial.play(
      count, threads: threads, stopsAtFailure: stopsAtFailure, shrinkingTries: shrinkingTries
    ) { script($0) }
  }

  /// Plays given scripts.
  package static func play(
    _ scripts: [Script], threads: Int, stopsAtFailure: Bool, shrinkingTries: Int
  ) async -> ScriptReport {
    await play(
      scripts.count, threads: threads, stopsAtFailure: stopsAtFailure,
      shrinkingTries: shrinkingTries
    ) { scripts[$0] }
  }

  /// Plays in rounds, so that what is reported ends with the same script on any number of threads.
  private static func play(
    _ count: Int, threads: Int, stopsAtFailure: Bool, shrinkingTries: Int,
    script: @escaping @Sendable (Int) -> Script
  ) async -> ScriptReport {
    let perRound = 32 * threads
    var report = ScriptReport()
    for first in stride(from: 0, to: count, by: perRound) {
      let round = first..<min(first + perRound, count)
      for played in await played(
        round, threads: threads, { script($0).played(shrinkingTries: shrinkingTries) })
      {
        report.note(played)
        if stopsAtFailure, played.failure != nil { return report }
      }
    }
    return report
  }

  /// The scripts of a round, in order.
  private static func played(
    _ round: Range<Int>, threads: Int, _ play: @escaping @Sendable (Int) -> PlayedScript
  ) async -> [PlayedScript] {
    await withTaskGroup(of: [(Int, PlayedScript)].self) { group in
      for thread in 0..<threads {
        group.addTask {
          stride(from: round.lowerBound + thread, to: round.upperBound, by: threads)
            .map { ($0, play($0)) }
        }
      }
      var all: [(Int, PlayedScript)] = []
      for await some in group { all += some }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
