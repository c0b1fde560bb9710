import Demand

extension Resolution {
  /// The channels of a scenario: the direct one where none is named.
  func channels(of entries: [Pair<String, ChannelEntry?>]) -> [Channel]? {
    if entries.isEmpty { return [.direct] }
    let channels = entries.map { entry in entry.value?.channel(named: entry.key.value) }
    return channels.contains { $0 == nil } ? nil : channels.compactMap { $0 }
  }

  /// Each segment's visits through each of its channels, in the order of the scenario's channels.
  mutating func flows(
    of segments: [Pair<String, SegmentEntry?>], through channels: [Pair<String, ChannelEntry?>]
  ) -> [Flow] {
    segments.enumerated().flatMap { index, segment in
      segment.value.map { flows(of: $0, named: segment.key, index, through: channels) } ?? []
    }
  }

  private mutating func flows(
    of segment: SegmentEntry, named name: Located<String>, _ index: Int,
    through channels: [Pair<String, ChannelEntry?>]
  ) -> [Flow] {
    let known = channels.map(\.key.value)
    guard let parts = segment.channels else {
      if !channels.isEmpty {
        reading.note(.segmentWithoutChannel(name.value, known: known), at: name.place)
      }
      return [Flow(segment: index, channel: 0, visits: segment.visits, pace: 1)]
    }
    return parts.compactMap { part -> Flow? in
      self.index(of: part.key, among: known, what: "channel").map { channel in
        Flow(
          segment: index, channel: channel, visits: segment.visits(through: part.value),
          pace: part.value.pace)
      }
    }.sorted { $0.channel < $1.channel }
  }
}

extension SegmentEntry {
  fileprivate func visits(through part: SegmentChannelEntry) -> VisitProfile {
    guard let profile = part.profile else { return visits.scaled(by: part.share) }
    return VisitProfile(perWeek: visits.perWeek * part.share, weights: profile)
  }
}
