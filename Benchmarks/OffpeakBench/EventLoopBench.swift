import DiscreteEvents
import PeerLoops
import RandomStreams
import TimeAndMoney

/// M/M/1 at load 0.9 on the event queue, against a hand-written C++ loop on std::priority_queue.
enum EventLoopBench {
  private static let customers = 4_000_000
  private static let load = 0.9

  static func run() {
    var ours = Double.infinity
    var peer = Double.infinity
    var waits = (ours: 0.0, peer: 0.0)
    for _ in 0..<5 {
      ours = min(ours, OffpeakBench.best(of: 1) { waits.ours = simulate() })
      peer = min(
        peer,
        OffpeakBench.best(of: 1) { waits.peer = peer_mm1(UInt64(customers), load, 42) })
    }
    let millions = Double(customers) / 1e6
    print(
      """
      event loop, M/M/1 at load 0.9, \(customers) customers
        offpeak   \(OffpeakBench.figure(millions / ours)) M customers per CPU-s, mean wait \
      \(OffpeakBench.figure(waits.ours)) (exact 9)
        C++       \(OffpeakBench.figure(millions / peer)) M customers per CPU-s, mean wait \
      \(OffpeakBench.figure(waits.peer))
        ratio     \(OffpeakBench.figure(ours / peer)) of the C++ loop's time (bar: 1.2)

      """)
  }

  private struct SplitMix {
    var state: UInt64 = 42

    mutating func exponential(_ mean: Double) -> Span {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      z ^= z >> 31
      let uniform = (Double(z >> 12) + 0.5) * 0x1p-52
      return Span(microseconds: Int64(-mean * 60_000_000 * PortableMath.log(uniform)))
    }
  }

  /// Returns the mean wait in minutes; service takes 1 minute on average.
  private static func simulate() -> Double {
    let start = Instant(microseconds: 0)
    let end = Instant(microseconds: .max)
    var random = SplitMix()
    var events = EventQueue(from: start)
    var waiting: ContiguousArray<Instant> = []
    var head = 0
    var isBusy = false
    var begun = 0
    var waits: Int64 = 0
    events.schedule(0, at: start + random.exponential(1 / load))
    while begun < customers, let event = events.popNext(before: end) {
      let now = event.instant
      if event.kind == 0 {
        events.schedule(0, at: now + random.exponential(1 / load))
        if isBusy {
          waiting.append(now)
          continue
        }
        isBusy = true
      } else if head == waiting.count {
        isBusy = false
        continue
      } else {
        waits += waiting[head].span(to: now).microseconds
        head += 1
        if head == 4_096 {
          waiting.removeFirst(head)
          head = 0
        }
      }
      begun += 1
      events.schedule(1, at: now + random.exponential(1))
    }
    return Double(waits) / 60_000_000 / Double(customers)
  }
}
