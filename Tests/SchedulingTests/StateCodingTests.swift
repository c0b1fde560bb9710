import Fixtures
import Scheduling
import Testing
import TimeAndMoney

@Suite("State is written as bytes and read again")
struct StateCodingTests {
  private struct Scalars: Codable, Hashable {
    var signed: [Int64] = [0, -1, 1, 63, 64, -64, -65, .min, .max]
    var unsigned: [UInt64] = [0, 127, 128, 16_383, 16_384, .max]
    var small: [Int8] = [.min, -1, 0, .max]
    var bytes: [UInt8] = [0, 127, 128, 255]
    var words: [UInt16] = [.min, .max]
    var halves: [Int32] = [.min, .max]
    var numbers: [Double] = [0, -0.0, 1.5, .infinity, .leastNonzeroMagnitude]
    var float: Float = 0.1
    var truths = [true, false]
    var texts = ["", "oil", "Ölwechsel 🛢️", "e\u{301}"]
  }

  private struct Optionals: Codable, Hashable {
    var truth: Bool?
    var text: String?
    var double: Double?
    var float: Float?
    var int: Int?
    var int8: Int8?
    var int16: Int16?
    var int32: Int32?
    var int64: Int64?
    var uint: UInt?
    var uint8: UInt8?
    var uint16: UInt16?
    var uint32: UInt32?
    var uint64: UInt64?
    var instant: Instant?
    var list: [Int?]?
    var twice: [Int??] = [nil, .some(nil), 3]

    static let all = Optionals(
      truth: false, text: "", double: 0, float: 0, int: 0, int8: 0, int16: 0, int32: 0, int64: 0,
      uint: 0, uint8: 0, uint16: 0, uint32: 0, uint64: 0, instant: Instant(microseconds: -1),
      list: [nil, 1, nil])
  }

  private enum Shape: Codable, Hashable {
    enum Kind: UInt8, Codable {
      case first
      case second = 200
    }
    enum Bare: Codable { case left, right }
    struct Pair: Codable, Hashable {
      var kind: Kind
      var bare: Bare
    }

    case nothing
    case one(Int)
    case named(start: Instant, price: Money?)
    case mixed(Bool, to: String, Pair?)
    case lists([Pair], [[Int]], [Instant?])
    indirect case deep(Shape?)

    static let all: [Shape] = [
      .nothing, .one(-5), .named(start: Instant(microseconds: 7), price: nil),
      .named(start: Instant(microseconds: 7), price: Money(minorUnits: 990)),
      .mixed(true, to: "lift", Pair(kind: .second, bare: .right)), .mixed(false, to: "", nil),
      .lists([], [], []),
      .lists(
        [Pair(kind: .first, bare: .left)], [[], [1, 2]], [nil, Instant(microseconds: .min)]),
      .deep(.deep(.deep(nil))),
    ]
  }

  private struct Blocks: Codable, Hashable {
    @RawBlock var words: ContiguousArray<UInt64> = [1, .max, 0]
    @RawBlock var cells: [Int32] = [-1, .min, .max]
    var between: UInt8 = 9
    @RawBlock var none: [UInt16] = []
    @RawBlock var unaligned: [Int64] = [.min, 5]
  }

  private func expectRoundTrip<Value: Codable & Hashable>(_ value: Value) throws {
    let bytes = try StateEncoder.bytes(of: value)
    #expect(try StateDecoder.value(Value.self, from: bytes) == value)
    #expect(try StateEncoder.bytes(of: value) == bytes)
  }

  @Test("Numbers, truths, texts, optionals, enums and blocks come back as they were")
  func roundTrip() throws {
    try expectRoundTrip(Scalars())
    try expectRoundTrip(Optionals())
    try expectRoundTrip(Optionals.all)
    try expectRoundTrip(Shape.all)
    try expectRoundTrip(Blocks())
    try expectRoundTrip(Int?.none)
    try expectRoundTrip(String??.some(nil))
  }

  @Test("Every command and every outcome comes back as it was")
  func commands() throws {
    for command in Sample.commands { try expectRoundTrip(command) }
    try expectRoundTrip(Sample.commands)
    for outcome in Sample.outcomes { try expectRoundTrip(outcome) }
    for reason in Sample.reasons { try expectRoundTrip(reason) }
    try expectRoundTrip(Sample.alternatives)
    for news in Sample.news { try expectRoundTrip(news) }
    try expectRoundTrip(Response(outcome: .done, notices: []))
  }

  @Test("The format does not drift: one value, byte for byte")
  func golden() throws {
    let value = Sample.Golden(
      id: AppointmentID(word: 300 << 32 | 2), price: Money(minorUnits: -3), start: nil, share: 0.5,
      steps: [.wait, .rate(AppointmentID(word: 1), stars: 5, text: "ok")], lines: [1, 256])
    #expect(
      try StateEncoder.bytes(of: value) == [
        0xD8, 4, 2,  // 300 folded, generation 2
        5,  // -3 folded
        0,  // no start
        0, 0, 0, 0, 0, 0, 0xE0, 0x3F,  // 0.5
        2, 0, 0, 0,  // two steps
        4, 119, 97, 105, 116,  // wait
        4, 114, 97, 116, 101, 0, 1, 10, 2, 111, 107,  // rate, 0, generation 1, 5 folded, ok
        2, 1, 0, 0, 1,  // two lines of two bytes
      ])
  }

  // MARK: Spoilt bytes

  private func expectProblemOrSame<Value: Codable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws {
    do {
      let value = try StateDecoder.value(type, from: bytes)
      #expect(try StateEncoder.bytes(of: value) == bytes, "One value has two spellings.")
    } catch is SnapshotProblem {}
  }

  private func expectSafe<Value: Codable>(_ value: Value) throws {
    let bytes = try StateEncoder.bytes(of: value)
    for count in bytes.indices {
      #expect(throws: SnapshotProblem.self) {
        try StateDecoder.value(Value.self, from: Array(bytes[..<count]))
      }
    }
    for position in bytes.indices {
      for bit in 0..<8 {
        var spoilt = bytes
        spoilt[position] ^= 1 << bit
        try expectProblemOrSame(Value.self, from: spoilt)
      }
    }
    let longer = #expect(throws: SnapshotProblem.self) {
      try StateDecoder.value(Value.self, from: bytes + [0])
    }
    #expect(longer == .unreadable(reason: "1 bytes are left over"))
  }

  @Test("Cut short or with any one bit changed, they give a problem or another value")
  func spoilt() throws {
    try expectSafe(Scalars())
    try expectSafe(Optionals.all)
    try expectSafe(Shape.all)
    try expectSafe(Blocks())
    try expectSafe(Sample.commands)
    try expectSafe(Sample.outcomes)
  }

  @Test("Bytes by chance never trap")
  func chance() throws {
    var dice = Dice(seed: 5)
    for _ in 0..<5_000 {
      let bytes = (0..<dice.below(60)).map { _ in UInt8(dice.below(2) * dice.below(256)) }
      try expectProblemOrSame(Scalars.self, from: bytes)
      try expectProblemOrSame([Shape].self, from: bytes)
      try expectProblemOrSame(Blocks.self, from: bytes)
      try expectProblemOrSame([Scheduling.Command].self, from: bytes)
    }
  }

  @Test("A length is believed only as far as bytes are left")
  func lengths() {
    let manyBytes: [UInt8] = [255, 255, 255, 255, 255, 255, 255, 255, 127]
    #expect(throws: SnapshotProblem.truncated) {
      try StateDecoder.value([Int].self, from: [255, 255, 255, 255, 1])
    }
    #expect(throws: SnapshotProblem.truncated) {
      try StateDecoder.value(String.self, from: manyBytes)
    }
    #expect(throws: SnapshotProblem.truncated) {
      try StateDecoder.value(RawBlock<[Int64]>.self, from: manyBytes)
    }
  }

  // MARK: What cannot be written

  @Test("What has no order of its own is refused, and so is an element without content")
  func refusals() {
    struct Empty: Codable {}
    #expect(throws: EncodingError.self) { try StateEncoder.bytes(of: ["lift": 1]) }
    #expect(throws: EncodingError.self) { try StateEncoder.bytes(of: [Set([1])]) }
    #expect(throws: EncodingError.self) { try StateEncoder.bytes(of: [Empty()]) }
  }
}
