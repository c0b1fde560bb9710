import RandomStreams
import Testing

@Suite("A random key")
struct RandomKeyTests {
  @Test("The keys of near seeds, replications, names and numbers all differ")
  func different() {
    var keys: Set<RandomKey> = []
    for seed in UInt64(0)..<50 {
      for replication in 0..<50 {
        let key = RandomKey(seed: seed, replication: replication)
        keys.insert(key)
        keys.insert(key.derived("arrivals"))
        keys.insert(key.derived("arrival"))
        keys.insert(key.derived(seed))
        keys.insert(key.derived("arrivals").derived(7))
      }
    }
    #expect(keys.count == 12_500)
  }

  @Test("A bit of the seed changes half of the bits of the key", arguments: [0, 1, 17, 63])
  func avalanche(bit: UInt64) {
    let changed = (0..<1_000).reduce(0) { sum, replication in
      let one = RandomKey(seed: 42, replication: replication)
      let other = RandomKey(seed: 42 ^ (1 << bit), replication: replication)
      return sum + (one.word ^ other.word).nonzeroBitCount
    }
    // 64,000 bits: five standard deviations are 632.
    #expect((31_368...32_632).contains(changed))
  }

  @Test("Keys are the same for ever")
  func fixed() {
    let key = RandomKey(seed: 1, replication: 0)
    #expect(key.word == 8_337_032_943_109_657_951)
    #expect(key.derived("arrivals").word == 16_241_390_738_466_049_911)
    #expect(key.derived(12_345).word == 13_434_536_066_579_031_047)
    #expect(key.block(1, 2, 3, 4).a == 3_566_921_695)
  }
}
