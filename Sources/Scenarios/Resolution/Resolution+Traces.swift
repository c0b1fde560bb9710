import Demand
import TimeAndMoney

extension Resolution {
  /// The problems that are told one by one of a table.
  private static let mostTold = 20

  /// The visits of a log, named by their local day and their number on it; nil if a row is wrong.
  mutating func trace(
    of entry: TraceEntry, in zone: ZoneRules, _ services: [String]
  ) -> VisitTrace? {
    var visits: [DayArrivals.Arrival] = []
    var flaws = entry.flaws
    var last: (instant: Instant, line: Int)?
    for row in entry.rows {
      let service = row.service.map { index(of: $0, among: services, of: "service", &flaws) }
      if let channel = row.channel {
        _ = index(of: channel, among: [Channel.direct.name], of: "channel", &flaws)
      }
      guard let instant = instant(of: row.time, in: zone, after: last, &flaws) else { continue }
      last = (instant, row.time.place.line)
      let day = zone.day(at: instant).daysSince1970
      let isSameDay = visits.last?.name.day == day
      let name = VisitName(day: day, ordinal: isSameDay ? visits[visits.count - 1].name.ordinal + 1 : 0)
      visits.append(DayArrivals.Arrival(instant: instant, name: name, service: service ?? nil))
    }
    note(flaws.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) })
    return flaws.isEmpty ? VisitTrace(file: entry.file ?? "", visits: visits) : nil
  }

  private func instant(
    of time: Located<String>, in zone: ZoneRules, after last: (instant: Instant, line: Int)?,
    _ flaws: inout [Flaw]
  ) -> Instant? {
    do {
      let instant = try MomentText.instant(time.value, in: zone)
      if let last, instant < last.instant {
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
    guard flaws.count > Self.mostTold else { return }
    reading.note(.moreRows(flaws.count - Self.mostTold), at: flaws[Self.mostTold].place)
  }
}
