import RandomStreams
import Testing

@Suite("A random block")
struct RandomBlockTests {
  @Test(
    "A uniform is never 0 and never 1, even of the extreme words",
    arguments: [
      (0, 0, 0x1p-53), (.max, .max, 1 - 0x1p-53), (0x8000_0000, 0, 0.5 + 0x1p-53),
      (0, 0xFFF, 0x1p-53), (0, 0x1000, 0x3p-53),
    ] as [(UInt32, UInt32, Double)])
  func extremes(high: UInt32, low: UInt32, expected: Double) {
    let block = RandomBlock(a: high, b: low, c: high, d: low)
    #expect(block.first == expected && block.second == expected)
    #expect(expected > 0 && expected < 1 && 1 - (1 - expected) == expected)
  }
}
