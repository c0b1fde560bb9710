import Demand
import TimeAndMoney

extension Resolution {
  /// The problems that are told one by one of a table.
  private static let mostTold = 20

  /// The visits of a log by channel, named by their local day and their number on it; nil if a row is wrong.
  mutating func traces(
    of entry: TraceEntry, in zone: ZoneRules, _ services: [String], channels: [String]
  ) -> [VisitTrace]? {
    var visits = channels.map { _ in [DayArrivals.Arrival]() }
    var flaws = entry.flaws
    var last: (instant: Instant, line: Int)?
    for row in entry.rows {
      let service = row.service.map { index(of: $0, among: services, of: "service", &flaws) }
      let channel = channel(of: row, among: channels, &flaws)
      guard let instant = instant(of: row.time, in: zone, after: last, &flaws) else { continue }
      last = (instant, row.time.place.line)
      let day = zone.day(at: instant).daysSince1970
      guard let channel else { continue }
      let before = visits[channel].last.flatMap { $0.name.day == day ? $0.name.ordinal : nil }
      let name = VisitName(day: day, ordinal: before.map { $0 + 1 } ?? 0)
      visits[channel].append(
        DayArrivals.Arrival(instant: instant, name: name, service: service ?? nil))
    }
    note(flaws.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) })
    return flaws.isEmpty ? visits.map { VisitTrace(file: entry.file ?? "", visits: $0) } : nil
  }

  /// The channel of a row, which may be left out where there is only one.
  private func channel(
    of row: TraceEntry.Row, among channels: [String], _ flaws: inout [Flaw]
  ) -> Int? {
    if let channel = row.channel {
      return index(of: channel, among: channels, of: "channel", &flaws)
    }
    if channels.count > 1 { flaws.append(Flaw(.noCell("channel"), at: row.time.place)) }
    return channels.count == 1 ? 0 : nil
  }

  private func instant(
    of time: Located<String>, in zone: ZoneRules, after last: (instant: Instant, line: Int)?,
    _ flaws: inout [Flaw]
  ) -> Instant? {
    do {
      let instant = try MomentText.instant(time.value, in: zone)
      if let last, instant < last.instant {
        // An hour that comes twice: what stands behind its first time is of its second.
        if let second = MomentText.secondInstant(time.value, in: zone), second >= last.instant {
          return second
        }
        flaws.append(Flaw(.timeGoesBack(time.value, line: last.line), at: time.place))
        return nil
      }
      return instant
    } catch {
      flaws.append(Flaw(error, at: time.place))
      return nil
    }
  }

  private func index(
    of name: Located<String>, among known: [String], of what: String, _ flaws: inout [Flaw]
  ) -> Int? {
    let index = known.firstIndex(of: name.value)
    if index == nil { flaws.append(Flaw(.unknown(what, name.value, known: known), at: name.place)) }
    return index
  }

  /// Notes the first of many problems, and how many there are beside them.
  private mutating func note(_ flaws: [Flaw]) {
    for flaw in flaws.prefix(Self.mostTold) { reading.note(flaw.kind, at: flaw.place) }
    let told = Set(flaws.prefix(Self.mostTold).map(\.place.line))
    let more = flaws.dropFirst(Self.mostTold).filter { !told.contains($0.place.line) }
    guard let first = more.first else { return }
    reading.note(.moreRows(Set(more.map(\.place.line)).count), at: first.place)
  }
}
