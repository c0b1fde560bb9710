import Demand

extension Resolution {
  /// A channel that a segment comes through.
  struct Part {
    /// Index of the channel.
    let channel: Int
    let name: String
    let entry: SegmentChannelEntry
  }

  /// The channels of a scenario: the direct one where none is named.
  func channels(of entries: [Pair<String, ChannelEntry?>]) -> [Channel]? {
    if entries.isEmpty { return [.direct] }
    let channels = entries.map { entry in entry.value?.channel(named: entry.key.value) }
    return channels.contains { $0 == nil } ? nil : channels.compactMap { $0 }
  }

  /// The channels of a segment, in the order of the scenario's; nil if one is unknown.
  mutating func parts(
    of segment: SegmentEntry, named name: Located<String>,
    among channels: [Pair<String, ChannelEntry?>]
  ) -> [Part]? {
    let known = channels.map(\.key.value)
    guard let written = segment.channels else { return nil }
    if written.isEmpty {
      if !known.isEmpty {
        reading.note(.segmentWithoutChannel(name.value, known: known), at: name.place)
        return nil
      }
      return [Part(channel: 0, name: Channel.direct.name, entry: .all)]
    }
    let parts = written.map { pair in
      index(of: pair.key, among: known, what: "channel").map {
        Part(channel: $0, name: pair.key.value, entry: pair.value)
      }
    }
    if parts.contains(where: { $0 == nil }) { return nil }
    return parts.compactMap { $0 }.sorted { $0.channel < $1.channel }
  }
}
