import Fixtures
import Metrics
import Testing
import TimeAndMoney

@Suite("The bins of the measured time")
struct TimeBinsTests {
  @Test(
    "The bins fill the measured days without gap, and each lies in one quarter and one hour",
    arguments: [
      ("Europe/Berlin", "2025-03-29"), ("Europe/Berlin", "2025-10-25"),
      ("Australia/Lord_Howe", "2025-10-04"), ("Australia/Lord_Howe", "2025-04-05"),
      ("Asia/Kathmandu", "2025-03-03"), ("America/New_York", "2025-11-01"),
    ])
  func cover(name: String, day: String) {
    let zone = Zone.named(name)
    let bins = Garage.bins(zone: name, from: day, days: 3)
    var end = zone.startOfDay(LocalDay(day)!)
    for bin in bins.bins {
      #expect(bin.interval.start == end && bin.interval.length > .zero)
      end = bin.interval.end
      let first = zone.timeOfDay(at: bin.interval.start)
      let last = zone.timeOfDay(at: end - .seconds(1))
      #expect(bin.quarter == first.minutes / 15 && bin.quarter == last.minutes / 15)
      #expect(zone.day(at: bin.interval.start) == LocalDay(day)!.advanced(by: bin.day))
      #expect(bin.hourStart <= bin.interval.start)
      for (window, hours) in Garage.windows.enumerated() {
        let isInside = bin.windows >> UInt64(window) & 1 == 1
        #expect(hours.contains(first, on: .monday) == isInside)
      }
    }
    #expect(end == zone.startOfDay(LocalDay(day)!.advanced(by: 3)))
    #expect(bins.period.end == end)
  }

  @Test(
    "A day has as many hours as the clocks make it; an hour that comes twice has two starts",
    arguments: [
      ("Europe/Berlin", "2025-10-27", 24), ("Europe/Berlin", "2025-10-26", 25),
      ("Europe/Berlin", "2025-03-30", 23), ("Asia/Kathmandu", "2025-03-03", 24),
    ])
  func hours(name: String, day: String, count: Int) {
    let zone = Zone.named(name)
    let starts = UtilizationLedger(bins: Garage.bins(zone: name, from: day))
      .hours(of: Garage.desk).map(\.hourStart)
    let midnight = zone.startOfDay(LocalDay(day)!)
    #expect(starts == (0..<count).map { midnight + .hours(Int64($0)) })
  }

  @Test("On the day of 25 hours 02:00 stands in two rows, an hour apart in UTC")
  func twice() {
    let zone = Zone.named("Europe/Berlin")
    let rows = UtilizationLedger(bins: Garage.bins(from: "2025-10-26")).hours(of: Garage.desk)
    let two = rows.map(\.hourStart).filter { zone.timeOfDay(at: $0).description == "02:00" }
    #expect(two.map(\.description) == ["2025-10-26T00:00:00Z", "2025-10-26T01:00:00Z"])
    #expect(rows.reduce(0) { $0 + $1.minutes.open } == Int64.minutes(25 * 60))
  }

  @Test(
    "Where clocks change by half an hour no hour begins in the one before",
    arguments: ["2025-10-05", "2025-04-06"])
  func halfHour(day: String) {
    let bins = Garage.bins(zone: "Australia/Lord_Howe", from: day).bins
    for (bin, next) in zip(bins, bins.dropFirst()) where bin.hourStart != next.hourStart {
      #expect(next.hourStart == next.interval.start)
    }
  }

  @Test("The opening at 08:10 makes the first hour 50 minutes long, for each of the lifts")
  func opening() {
    let rows = UtilizationLedger(bins: Garage.bins()).hours(of: Garage.lifts)
    #expect(rows.first?.hourStart == Garage.interval("08:00-09:00").start)
    #expect(rows.map(\.minutes.open) == [.minutes(100)] + Array(repeating: .minutes(120), count: 9))
  }

  @Test("A window is as long as it is, whatever the hours and quarters")
  func window() {
    let ledger = UtilizationLedger(bins: Garage.bins())
    #expect(ledger.total(of: Garage.lifts, window: Garage.peak).open == .minutes(20))
    #expect(ledger.total(of: Garage.lifts, window: Garage.morning).open == .minutes(460))
    #expect(ledger.total(of: Garage.desk, window: Garage.morning).open == .minutes(240))
    #expect(ledger.total(of: Garage.lifts, window: nil).open == .minutes(1_180))
  }

  @Test("On a holiday hours that do not name holidays are closed")
  func holiday() {
    let day = LocalDay("2025-03-03")!
    let bins = TimeBins(
      groups: Garage.groups, windows: Garage.windows,
      calendar: BusinessCalendar(zone: .utc, holidays: [day]), firstDay: day, dayCount: 1)
    let ledger = UtilizationLedger(bins: bins)
    #expect(ledger.total(of: Garage.lifts, window: nil).open == 0)
    #expect(ledger.total(of: Garage.desk, window: nil).open == .minutes(1_440))
    #expect(ledger.total(of: Garage.desk, window: Garage.peak).open == 0)
  }
}
