import RandomStreams

/// The keys of one flow's draws in one replication.
public struct FlowStreams: Sendable {
  public let key: RandomKey
  /// The key of the choice noise at each site, by index.
  let choiceKeys: [RandomKey]
  /// The key of what the visits of a segment have in common, through whatever channel they come.
  let segmentKey: RandomKey
  /// The key of what the visits of all segments have in common.
  let commonKey: RandomKey

  public init(run: RandomKey, segment: String, channel: String, sites: [String]) {
    segmentKey = run.derived("segment").derived(segment)
    commonKey = run.derived("demand")
    let key = segmentKey.derived(channel)
    self.key = key
    choiceKeys = sites.map { key.derived("site").derived($0) }
  }

  /// The draw of a visit for a purpose: two independent uniforms.
  public func draw(_ purpose: DrawPurpose, of visit: VisitName, _ number: UInt32 = 0)
    -> RandomBlock
  {
    key.block(
      UInt32(bitPattern: visit.day), visit.ordinal, purpose.word(visit: visit.wordOfNumber), number)
  }

  /// The draw of a customer for a purpose, the same on each of his visits: two independent uniforms.
  public func draw(_ purpose: DrawPurpose, ofCustomer visit: VisitName, _ number: UInt32 = 0)
    -> RandomBlock
  {
    key.block(UInt32(bitPattern: visit.day), visit.ordinal, purpose.word(), number)
  }
}
