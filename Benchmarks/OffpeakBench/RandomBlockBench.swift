import PeerLoops
import RandomStreams

/// The random block every draw costs.
enum RandomBlockBench {
  static func run() {
    let key = RandomKey(seed: 1, replication: 1)
    let count = 5_000_000
    var sum = 0.0
    let seconds = OffpeakBench.best(of: 5) {
      for number in 0..<UInt32(count) { sum += key.block(number, 1, 2, 3).first }
    }
    print(
      """
      one keyed random block (Philox4x32-10, two uniforms)
        offpeak   \(OffpeakBench.figure(seconds / Double(count) * 1e9, 1)) ns (mean \
      \(OffpeakBench.figure(sum / Double(5 * count), 4)))
      """)
  }
}
