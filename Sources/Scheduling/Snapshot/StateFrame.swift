/// The bytes of a state together with what tells whether they can be relied on.
///
/// Eight letters that name the format, its version, the configuration the state belongs to, the length, a checksum of
/// all the rest, and the state; numbers with their lowest byte first.
public struct StateFrame: Hashable, Sendable {
  /// The format that this program writes and reads.
  public static let version: UInt32 = 2

  private static let letters = Array("offpeak\n".utf8)

  /// A number for the configuration: sites, services, rules and days.
  public let fingerprint: UInt64
  public let state: [UInt8]

  public init(fingerprint: UInt64, state: [UInt8]) {
    self.fingerprint = fingerprint
    self.state = state
  }

  /// The frame as it is kept.
  public var bytes: [UInt8] {
    let sink = StateSink()
    sink.put(Self.letters)
    sink.put(fixed: Self.version)
    sink.put(fixed: fingerprint)
    sink.put(fixed: UInt64(state.count))
    sink.put(fixed: checksum)
    sink.put(state)
    return sink.bytes
  }

  /// Opens a frame after all checks but that of the configuration.
  ///
  /// - Throws: `SnapshotProblem`.
  public init(opening bytes: [UInt8]) throws {
    let source = StateSource(bytes)
    let letters = try source.withBlock(count: Self.letters.count) { Array($0) }
    guard letters == Self.letters else {
      throw SnapshotProblem.unreadable(reason: "they do not begin as a state of offpeak")
    }
    let version: UInt32 = try source.takeFixed()
    guard version == Self.version else { throw SnapshotProblem.wrongVersion(found: version) }
    fingerprint = try source.takeFixed()
    let length: UInt64 = try source.takeFixed()
    let checksum: UInt64 = try source.takeFixed()
    guard length <= source.left else { throw SnapshotProblem.truncated }
    state = try source.withBlock(count: source.left) { Array($0) }
    guard length == state.count, checksum == self.checksum else {
      throw SnapshotProblem.checksumDiffers
    }
  }

  /// Opens a frame that must belong to a configuration.
  ///
  /// - Throws: `SnapshotProblem`.
  public init(opening bytes: [UInt8], ofConfiguration expected: UInt64) throws {
    try self.init(opening: bytes)
    guard fingerprint == expected else { throw SnapshotProblem.otherConfiguration }
  }

  private var checksum: UInt64 {
    var checksum = Checksum()
    checksum.add(fingerprint)
    checksum.add(state)
    return checksum.value
  }
}
