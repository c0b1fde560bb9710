import RandomStreams
import Testing

@Suite("A random stream")
struct RandomStreamTests {
  private let key = RandomKey(seed: 9, replication: 3)

  @Test("A stream gives both uniforms of each block, one block after the other")
  func blocks() {
    var stream = RandomStream(key: key, 1, 2, 3)
    for number in UInt32(0)..<20 {
      let block = key.block(1, 2, 3, number)
      #expect(stream.uniform() == block.first)
      #expect(stream.uniform() == block.second)
    }
  }

  @Test("The draws of one entity are not moved by those of another")
  func independence() {
    var one = RandomStream(key: key, 1)
    var two = RandomStream(key: key, 2)
    let alone = (0..<10).map { _ in one.uniform() }
    one = RandomStream(key: key, 1)
    let together = (0..<10).map { _ in
      _ = two.uniform()
      return one.uniform()
    }
    #expect(alone == together)
  }

  @Test("Uniforms are spread evenly and neighbours are not related")
  func evenness() {
    var stream = RandomStream(key: key)
    let draws = (0..<100_000).map { _ in stream.uniform() }
    var counts = [Int](repeating: 0, count: 100)
    for draw in draws { counts[Int(draw * 100)] += 1 }
    let chiSquared = counts.reduce(0.0) { $0 + (Double($1) - 1_000) * (Double($1) - 1_000) / 1_000 }
    // 99 degrees of freedom: outside of these once in a thousand times on each side.
    #expect((60.0...149).contains(chiSquared))
    let products = zip(draws, draws.dropFirst()).reduce(0.0) { $0 + ($1.0 - 0.5) * ($1.1 - 0.5) }
    // The sum of 1e5 products of variance 1/144 each: four standard deviations.
    #expect(products.magnitude < 4 * (100_000.0 / 144).squareRoot())
  }
}
