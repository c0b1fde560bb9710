import RandomStreams

/// The keys of one segment's draws in one replication.
public struct SegmentStreams: Sendable {
  /// The one channel of this version: customers book for themselves.
  public static let channel = "direct"

  public let key: RandomKey
  /// The key of the choice noise at each site, by index.
  let choiceKeys: [RandomKey]

  public init(run: RandomKey, segment: String, sites: [String]) {
    let key = run.derived("segment").derived(segment).derived(SegmentStreams.channel)
    self.key = key
    choiceKeys = sites.map { key.derived("site").derived($0) }
  }

  /// The draw of a visit for a purpose: two independent uniforms.
  public func draw(_ purpose: DrawPurpose, of visit: VisitName, _ number: UInt32 = 0)
    -> RandomBlock
  {
    key.block(UInt32(bitPattern: visit.day), visit.ordinal, purpose.word(), number)
  }
}
