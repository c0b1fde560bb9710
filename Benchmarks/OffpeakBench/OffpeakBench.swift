import PeerLoops

/// `make bench`: CPU time of the hot paths, each with a peer or a bar beside it in the same run. A part of it by name:
/// `offpeak-bench scheduler`.
@main
enum OffpeakBench {
  private enum Part: String, CaseIterable {
    case events, scheduler, garage, garage5, random, threads, journal
  }

  static func main() async throws {
    let named = CommandLine.arguments.dropFirst().map { Part(rawValue: $0) }
    if named.contains(nil) {
      return print("Parts are \(Part.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
    print("CPU seconds of one thread; the best of several runs in turn.\n")
    for part in named.isEmpty ? Part.allCases : named.compactMap({ $0 }) {
      // Here, and not in a function that would leave the main thread.
      switch part {
      case .events: EventLoopBench.run()
      case .scheduler: SchedulerBench.run()
      case .garage: try GarageYearBench.run(startsEvery: 15)
      case .garage5: try GarageYearBench.run(startsEvery: 5)
      case .random: RandomBlockBench.run()
      case .threads: try ThreadsBench.run()
      case .journal: try await JournalBench.run()
      }
    }
  }

  /// The least CPU seconds of `rounds` runs.
  static func best(of rounds: Int, _ body: () -> Void) -> Double {
    (0..<rounds).map { _ in
      let start = peer_thread_seconds()
      body()
      return peer_thread_seconds() - start
    }.min()!
  }

  static func figure(_ number: Double, _ decimals: Int = 2) -> String {
    var unit = 1.0
    for _ in 0..<decimals { unit *= 10 }
    return "\((number * unit).rounded() / unit)"
  }
}
