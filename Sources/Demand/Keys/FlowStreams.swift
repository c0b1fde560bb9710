import RandomStreams

/// The keys of one flow's draws in one replication.
public struct FlowStreams: Sendable {
  public let key: RandomKey
  /// The keys of the choice noise, by site and by how far a service's technician stands above the level wanted.
  private let choiceKeys: [RandomKey]
  private let keysPerSite: Int
  /// The key of what the visits of a segment have in common, through whatever channel they come.
  let segmentKey: RandomKey
  /// The key of what the visits of all segments have in common.
  let commonKey: RandomKey

  /// - Parameter highestRise: the most levels a variant of a service stands above it.
  public init(
    run: RandomKey, segment: String, channel: String, sites: [String], highestRise: Int
  ) {
    segmentKey = run.derived("segment").derived(segment)
    commonKey = run.derived("demand")
    let key = segmentKey.derived(channel)
    self.key = key
    keysPerSite = highestRise + 1
    choiceKeys = sites.flatMap { site in
      let own = key.derived("site").derived(site)
      return [own] + (0..<highestRise).map { own.derived("level").derived(UInt64($0 + 1)) }
    }
  }

  /// The key of the choice noise at a site among the starts of a service so many levels above the wanted one.
  @inline(__always)
  func choiceKey(site: Int, rise: Int) -> RandomKey { choiceKeys[site * keysPerSite + rise] }

  private init(
    key: RandomKey, choiceKeys: [RandomKey], keysPerSite: Int, segmentKey: RandomKey,
    commonKey: RandomKey
  ) {
    self.key = key
    self.choiceKeys = choiceKeys
    self.keysPerSite = keysPerSite
    self.segmentKey = segmentKey
    self.commonKey = commonKey
  }

  /// The same flow with draws of their own; what its days have in common stays.
  public func derived(_ name: String) -> FlowStreams {
    FlowStreams(
      key: key.derived(name), choiceKeys: choiceKeys.map { $0.derived(name) },
      keysPerSite: keysPerSite, segmentKey: segmentKey, commonKey: commonKey)
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
