import Scheduling
import Testing

@Suite("A frame tells whether its state can be relied on")
struct StateFrameTests {
  private let frame = StateFrame(fingerprint: 0x0102_0304_0506_0708, state: [10, 20, 30])

  @Test("Letters, version, configuration, length, checksum and state, byte for byte")
  func golden() {
    #expect(
      frame.bytes == Array("offpeak\n".utf8) + [2, 0, 0, 0] + [8, 7, 6, 5, 4, 3, 2, 1]
        + [3, 0, 0, 0, 0, 0, 0, 0] + [127, 202, 234, 152, 126, 176, 67, 22]
        + [10, 20, 30])
  }

  @Test("Opened, it is as it was")
  func opening() throws {
    #expect(try StateFrame(opening: frame.bytes) == frame)
    #expect(try StateFrame(opening: frame.bytes, ofConfiguration: frame.fingerprint) == frame)
    let empty = StateFrame(fingerprint: 0, state: [])
    #expect(try StateFrame(opening: empty.bytes) == empty)
  }

  @Test("Cut short anywhere, it says so")
  func truncated() {
    for count in frame.bytes.indices {
      #expect(throws: SnapshotProblem.truncated) {
        try StateFrame(opening: Array(frame.bytes[..<count]))
      }
    }
  }

  @Test("With any one bit changed, it is refused")
  func flipped() {
    for position in frame.bytes.indices {
      for bit in 0..<8 {
        var bytes = frame.bytes
        bytes[position] ^= 1 << bit
        #expect(throws: SnapshotProblem.self) { try StateFrame(opening: bytes) }
      }
    }
  }

  @Test("Another version, another configuration and foreign bytes are told apart")
  func problems() {
    var bytes = frame.bytes
    bytes[8] = 3
    #expect(throws: SnapshotProblem.wrongVersion(found: 3)) { try StateFrame(opening: bytes) }
    #expect(throws: SnapshotProblem.otherConfiguration) {
      try StateFrame(opening: frame.bytes, ofConfiguration: 7)
    }
    #expect(throws: SnapshotProblem.checksumDiffers) {
      try StateFrame(opening: frame.bytes + [0])
    }
    let foreign = SnapshotProblem.unreadable(reason: "they do not begin as a state of offpeak")
    #expect(throws: foreign) { try StateFrame(opening: Array("SQLite format 3".utf8)) }
  }

  @Test(
    "The checksum is FNV-1a of 64 bits",
    arguments: [
      ("", 0xCBF2_9CE4_8422_2325), ("a", 0xAF63_DC4C_8601_EC8C),
      ("foobar", 0x8594_4171_F739_67E8),
    ] as [(String, UInt64)])
  func checksum(of text: String, is expected: UInt64) {
    #expect(Checksum.of(text.utf8) == expected)
  }

  @Test("Each problem is a sentence")
  func sentences() {
    let problems: [SnapshotProblem] = [
      .truncated, .wrongVersion(found: 7), .checksumDiffers, .otherConfiguration,
      .unreadable(reason: "a text is not UTF-8"),
    ]
    for problem in problems { #expect("\(problem)".hasSuffix(".")) }
    #expect(
      "\(problems[1])" == "The bytes are of format 7; this program reads format 2.")
  }
}
