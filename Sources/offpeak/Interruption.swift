import CSystem
import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and a polite kill: the first asks the run to stop, which leaves old results as they were; the second ends
/// the program at once.
///
/// Its flag is atomic; the sources are touched by `listen` alone.
final class Interruption: @unchecked Sendable {
  private let asked = Atomic<Bool>(false)
  private var sources: [any DispatchSourceSignal] = []

  var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// Begins to listen, on a queue of its own so that busy threads cannot delay it.
  func listen() {
    let queue = DispatchQueue(label: "offpeak.signals")
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [self] in
        if asked.exchange(true, ordering: .relaxed) { csystem_exit_now(Failure.interrupted) }
      }
      source.resume()
      sources.append(source)
    }
  }
}
