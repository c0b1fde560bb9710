import RandomStreams
import Testing

@Suite("Philox4x32-10")
struct Philox4x32Tests {
  /// A published known answer of the generator's authors.
  struct KnownAnswer: Sendable {
    let counter: [UInt32]
    let key: [UInt32]
    let block: [UInt32]
  }

  @Test(
    "The published known answers come out",
    arguments: [
      KnownAnswer(
        counter: [0, 0, 0, 0], key: [0, 0],
        block: [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
      KnownAnswer(
        counter: [.max, .max, .max, .max], key: [.max, .max],
        block: [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]),
      KnownAnswer(
        counter: [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
        key: [0xa409_3822, 0x299f_31d0],
        block: [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]),
    ])
  func knownAnswers(answer: KnownAnswer) {
    let counter = answer.counter
    let block = Philox4x32.block(
      counter[0], counter[1], counter[2], counter[3], key: (answer.key[0], answer.key[1]))
    #expect([block.a, block.b, block.c, block.d] == answer.block)
  }
}
