import RandomStreams
import Testing

@Suite("Positive stable variables")
struct PositiveStableTests {
  @Test(
    "Their Laplace transform is exp(−t^α)",
    arguments: [0.05, 0.3, 0.5, 0.8, 0.97], [0.1, 1, 4])
  func transform(index: Double, t: Double) {
    let key = RandomKey(seed: 8, replication: Int(index * 100))
    let count = 20_000
    var sum = 0.0
    var squares = 0.0
    for number in 0..<UInt32(count) {
      let logarithm = PositiveStable.logarithm(index: index, key.block(number, 0, 0, 0))
      let value = PortableMath.exp(-t * PortableMath.exp(logarithm))
      sum += value
      squares += value * value
    }
    let mean = sum / Double(count)
    let error = ((squares / Double(count) - mean * mean) / Double(count)).squareRoot()
    #expect((mean - PortableMath.exp(-PortableMath.pow(t, index))).magnitude < 4 * error)
  }

  @Test("Towards index 1 nothing is random: S comes near 1")
  func certain() {
    let block = RandomKey(seed: 8, replication: 1).block(1, 0, 0, 0)
    #expect(PositiveStable.logarithm(index: 1 - 1e-9, block).magnitude < 1e-6)
  }
}
