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
  private static let askedOfAny = Atomic<Bool>(false)
  private var sources: [any DispatchSourceSignal] = []

  var isAsked: Bool { asked.load(ordering: .relaxed) }

  /// Whether the program was asked to stop, whoever listened.
  static var wasAsked: Bool { askedOfAny.load(ordering: .relaxed) }

  /// Begins to listen, on a queue of its own so that busy threads cannot delay it; whoever asks after it has returned is
  /// heard. Before, a signal ends the program as any other.
  func listen() {
    let queue = DispatchQueue(label: "offpeak.signals")
    let isHeard = DispatchSemaphore(value: 0)
    for number in [SIGINT, SIGTERM] {
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler { [self] in
        Self.askedOfAny.store(true, ordering: .relaxed)
        if asked.exchange(true, ordering: .relaxed) { csystem_exit_now(Failure.interrupted) }
        // Whoever waits for the answer of a program sees that it was asked to stop.
        csystem_kill_all_programs()
      }
      source.setRegistrationHandler { isHeard.signal() }
      source.resume()
      sources.append(source)
      isHeard.wait()
    }
  }
}
