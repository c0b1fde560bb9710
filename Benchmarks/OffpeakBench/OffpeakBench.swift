import PeerLoops

/// `make bench`: CPU time of the hot paths, each with a peer or a bar beside it in the same run.
@main
enum OffpeakBench {
  static func main() async throws {
    print("CPU seconds of one thread; the best of several runs in turn.\n")
    EventLoopBench.run()
    SchedulerBench.run()
    try GarageYearBench.run(startsEvery: 15)
    try GarageYearBench.run(startsEvery: 5)
    RandomBlockBench.run()
    try ThreadsBench.run()
    try await JournalBench.run()
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
