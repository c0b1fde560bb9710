import Fixtures
import Foundation
import Testing

/// The clinic against the log's last 8 working days; its parameters come from the first 19.
@Suite("The clinic against its log", .enabled(if: ClinicLog.isThere), .serialized)
struct ClinicTests {
  private static let buckets: [(name: String, leads: ClosedRange<Int>)] = [
    ("same_day", 0...0), ("1 day", 1...1), ("2-3 days", 2...3), ("4-7 days", 4...7),
    ("8-15 days", 8...15), ("16-30 days", 16...30), ("31+ days", 31...Int.max),
  ]

  @Test("What was read from the first days foretells the last, as far as the log stayed the same")
  func lastDays() throws {
    let folder = try TemporaryFolder()
    let results = try Offpeak.results(of: Offpeak.scenario("clinic"), in: folder)
    let log = try ClinicLog()
    let past = log.appointments(on: log.days.prefix(19))
    let last = log.appointments(on: log.days.suffix(8))
    let rows = try results.table("leads").rows

    var leads: [Int: Double] = [:]
    var hours: [Int: Double] = [:]
    for row in rows {
      let count = Double(row.count("appointments"))
      leads[row.count("lead_days"), default: 0] += count
      if row["segment"] == "same-day" { hours[row.count("hour"), default: 0] += count }
    }
    var logLeads: [Int: Double] = [:]
    var logHours: [Int: Double] = [:]
    for appointment in last {
      logLeads[appointment.leadDays, default: 0] += 1
      if appointment.leadDays == 0 { logHours[appointment.bookedMinute / 60, default: 0] += 1 }
    }
    let distance = Self.kolmogorovSmirnov(leads, logLeads)
    let variation = Self.totalVariation(hours, logHours)
    print("leads: Kolmogorov-Smirnov \(distance); same-day hours: total variation \(variation)")
    #expect(distance <= 0.06)
    #expect(variation <= 0.05)

    // The rates were read from the first days, and there they belong.
    for (name, range) in [("all", 0...Int.max)] + Self.buckets.map({ ($0.name, $0.leads) }) {
      let metric = name == "all" ? "no_show_rate" : "no_show_rate[\(name)]"
      let level = try #require(try results.level(of: metric))
      let rate = level.number("mean")!
      let half = (level.number("ci_high")! - level.number("ci_low")!) / 2
      let before = Self.noShows(past.filter { range.contains($0.leadDays) })
      let after = Self.noShows(last.filter { range.contains($0.leadDays) })
      print(
        "no-shows, \(name): simulated \(rate), first days \(before.rate) ± \(1.96 * before.error),"
          + " last days \(after.rate) ± \(1.96 * after.error)")
      if name != "all" {
        #expect(abs(rate - before.rate) <= hypot(half, 1.96 * before.error), "\(name)")
      }
      // The log's own rate fell between its first 19 days and its last 8, in all but one bucket.
      withKnownIssue("The log drifted: no rate of its past foretells its last days.") {
        #expect(abs(rate - after.rate) <= hypot(half, 1.96 * after.error), "\(name)")
      } when: {
        name != "2-3 days"
      }
    }
  }

  private static func noShows(_ appointments: [ClinicLog.Appointment]) -> (
    rate: Double, error: Double
  ) {
    let rate = Double(appointments.count { $0.isNoShow }) / Double(appointments.count)
    return (rate, (rate * (1 - rate) / Double(appointments.count)).squareRoot())
  }

  private static func kolmogorovSmirnov(_ one: [Int: Double], _ other: [Int: Double]) -> Double {
    let (total, otherTotal) = (one.values.reduce(0, +), other.values.reduce(0, +))
    var (below, otherBelow, distance) = (0.0, 0.0, 0.0)
    for value in Set(one.keys).union(other.keys).sorted() {
      below += one[value, default: 0] / total
      otherBelow += other[value, default: 0] / otherTotal
      distance = max(distance, abs(below - otherBelow))
    }
    return distance
  }

  private static func totalVariation(_ one: [Int: Double], _ other: [Int: Double]) -> Double {
    let (total, otherTotal) = (one.values.reduce(0, +), other.values.reduce(0, +))
    return Set(one.keys).union(other.keys).reduce(0) {
      $0 + abs(one[$1, default: 0] / total - other[$1, default: 0] / otherTotal) / 2
    }
  }
}
