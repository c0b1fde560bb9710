import RandomStreams

/// The keys of one flow's draws in one replication.
public struct FlowStreams: Sendable {
  public let key: RandomKey
  /// The key of the choice noise at each site, by index.
  let choiceKeys: [RandomKey]

  public init(run: RandomKey, segment: String, channel: String, sites: [String]) {
    let key = run.derived("segment").derived(segment).derived(channel)
    self.key = key
    choiceKeys = sites.map { key.derived("site").derived($0) }
  }

  private init(key: RandomKey, choiceKeys: [RandomKey]) {
    self.key = key
    self.choiceKeys = choiceKeys
  }

  /// The same flow with draws of their own.
  public func derived(_ name: String) -> FlowStreams {
    FlowStreams(
      key: key.derived(name), choiceKeys: choiceKeys.map { $0.derived(name) })
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
