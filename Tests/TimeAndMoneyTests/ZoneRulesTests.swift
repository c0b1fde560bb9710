import Foundation
import Testing
import TimeAndMoney

@Suite("The rules of a zone")
struct ZoneRulesTests {
  private func day(_ text: String) throws -> LocalDay { try #require(LocalDay(text)) }

  @Test(
    "Every offset is the one that Foundation knows",
    arguments: [
      "Asia/Shanghai", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe",
      "Asia/Kathmandu", "America/Sao_Paulo", "Europe/Dublin", "America/St_Johns", "Pacific/Apia",
      "Africa/Casablanca", "Asia/Tehran", "America/Nuuk", "Asia/Gaza", "UTC",
    ])
  func foundation(name: String) throws {
    let zone = try ZoneFile.zone(name)
    let peer = try #require(TimeZone(identifier: name))
    // 1971 to 2037, a prime number of minutes apart.
    for second in stride(from: Int64(31_536_000), to: 2_114_380_800, by: 60 * 9_973) {
      let offset = zone.offset(at: Instant(microseconds: second * 1_000_000))
      let date = Date(timeIntervalSince1970: Double(second))
      #expect(offset == peer.secondsFromGMT(for: date), "at \(date)")
    }
  }

  @Test(
    "After the table the yearly rule holds, for ever",
    arguments: [
      ("Europe/Berlin", "2055-03-28T00:59:59Z", 3_600),
      ("Europe/Berlin", "2055-03-28T01:00:00Z", 7_200),
      ("Europe/Berlin", "2055-10-31T00:59:59Z", 7_200),
      ("Europe/Berlin", "2055-10-31T01:00:00Z", 3_600),
      ("Europe/Berlin", "2155-03-30T00:59:59Z", 3_600),
      ("Europe/Berlin", "2155-03-30T01:00:00Z", 7_200),
      ("Australia/Lord_Howe", "2155-01-01T00:00:00Z", 39_600),
      ("Australia/Lord_Howe", "2155-07-01T00:00:00Z", 37_800),
      ("Asia/Shanghai", "2155-07-01T00:00:00Z", 28_800),
    ])
  func yearlyRule(name: String, time: String, offset: Int) throws {
    let date = try #require(ISO8601DateFormatter().date(from: time))
    let instant = Instant(microseconds: Int64(date.timeIntervalSince1970) * 1_000_000)
    #expect(try ZoneFile.zone(name).offset(at: instant) == offset)
  }

  @Test(
    "A time that is skipped moves forward by the gap, and of a time that comes twice the first counts",
    arguments: [
      ("Europe/Berlin", "2025-03-30", 1, 59, "2025-03-30T00:59:00Z"),
      ("Europe/Berlin", "2025-03-30", 2, 0, "2025-03-30T01:00:00Z"),
      ("Europe/Berlin", "2025-03-30", 2, 30, "2025-03-30T01:30:00Z"),
      ("Europe/Berlin", "2025-03-30", 3, 0, "2025-03-30T01:00:00Z"),
      ("Europe/Berlin", "2025-10-26", 2, 0, "2025-10-26T00:00:00Z"),
      ("Europe/Berlin", "2025-10-26", 2, 59, "2025-10-26T00:59:00Z"),
      ("Europe/Berlin", "2025-10-26", 3, 0, "2025-10-26T02:00:00Z"),
      ("Europe/Berlin", "2025-10-26", 24, 0, "2025-10-26T23:00:00Z"),
      ("America/New_York", "2025-11-02", 1, 30, "2025-11-02T05:30:00Z"),
      ("Asia/Kathmandu", "2025-03-03", 9, 0, "2025-03-03T03:15:00Z"),
      ("Asia/Shanghai", "2025-03-03", 9, 0, "2025-03-03T01:00:00Z"),
      ("Australia/Lord_Howe", "2025-10-05", 2, 15, "2025-10-04T15:45:00Z"),
      ("Australia/Lord_Howe", "2025-04-06", 1, 45, "2025-04-05T14:45:00Z"),
      ("America/Sao_Paulo", "2017-10-15", 0, 0, "2017-10-15T03:00:00Z"),
      ("America/Sao_Paulo", "2017-10-15", 0, 30, "2017-10-15T03:30:00Z"),
      ("America/Sao_Paulo", "2017-10-14", 24, 0, "2017-10-15T03:00:00Z"),
    ])
  func times(name: String, date: String, hour: Int, minute: Int, expected: String) throws {
    let time = TimeOfDay(hour: hour, minute: minute)
    let instant = try ZoneFile.zone(name).instant(of: time, on: day(date))
    #expect(instant.description == expected)
  }

  @Test(
    "A day is as long as its clocks make it",
    arguments: [
      ("Europe/Berlin", "2025-03-30", 23), ("Europe/Berlin", "2025-10-26", 25),
      ("Europe/Berlin", "2025-10-27", 24), ("America/New_York", "2025-03-09", 23),
      ("Australia/Lord_Howe", "2025-10-05", 23.5), ("Australia/Lord_Howe", "2025-04-06", 24.5),
      ("America/Sao_Paulo", "2017-10-15", 23), ("America/Sao_Paulo", "2018-02-17", 25),
      ("Pacific/Apia", "2011-12-30", 0), ("Europe/Berlin", "2155-03-30", 23),
    ])
  func lengths(name: String, date: String, hours: Double) throws {
    #expect(try ZoneFile.zone(name).interval(of: day(date)).length.inHours == hours)
  }

  @Test(
    "The days of a zone follow each other without gap, and an instant lies in its day",
    arguments: ["Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Gaza"])
  func days(name: String) throws {
    let zone = try ZoneFile.zone(name)
    var day = try day("2009-12-31")
    var end = zone.interval(of: day).end
    while day.year < 2030 {
      day = day.advanced(by: 1)
      let interval = zone.interval(of: day)
      #expect(interval.start == end)
      #expect(zone.day(at: interval.start) == day)
      #expect(zone.day(at: interval.end - .microseconds(1)) == day)
      end = interval.end
    }
  }

  @Test("The clock on the wall shows the time that leads back to the instant")
  func readings() throws {
    let zone = try ZoneFile.zone("Asia/Kathmandu")
    let instant = Instant(microseconds: -1_234_567_890_123_456)
    let start = zone.instant(of: zone.timeOfDay(at: instant), on: zone.day(at: instant))
    #expect(start <= instant && start.span(to: instant) < .seconds(1))
  }

  @Test("A stretch of time tells each offset used in it, and its end does not count")
  func offsets() throws {
    let berlin = try ZoneFile.zone("Europe/Berlin")
    let change = berlin.instant(of: TimeOfDay(hour: 3, minute: 0), on: try day("2025-03-30"))
    #expect(berlin.offsets(from: change - .hours(1), to: change) == [3_600])
    #expect(berlin.offsets(from: change - .hours(1), to: change + .hours(1)) == [3_600, 7_200])
    #expect(berlin.offsets(from: change, to: change + .days(400)) == [7_200, 3_600])
  }

  @Test("A fixed zone and UTC never change")
  func fixed() {
    let zone = ZoneRules.fixed(seconds: -12_600)
    #expect(zone.name == "-03:30")
    #expect(zone.offset(at: Instant(microseconds: 0)) == -12_600)
    #expect(
      zone.offsets(from: Instant(microseconds: 0), to: Instant(microseconds: .max)) == [-12_600])
    #expect(ZoneRules.utc.startOfDay(LocalDay(daysSince1970: 3)).microseconds == 259_200_000_000)
    #expect(ZoneRules.utc.name == "UTC")
  }

  @Test("A file of version 1 is read by its 32-bit block and keeps its last offset")
  func versionOne() throws {
    let bytes = ZoneFile.block(version: "", timeSize: 4, changes: [(-10, 3_600), (10, -7_200)])
    let zone = try ZoneRules(name: "Here", tzif: bytes)
    let offsets = [-11, -10, 9, 10, 9_000_000_000].map { second in
      zone.offset(at: Instant(microseconds: second * 1_000_000))
    }
    #expect(offsets == [0, 3_600, 3_600, -7_200, -7_200])
    #expect(zone.offset(at: Instant(microseconds: -10_000_001)) == 0)
  }

  @Test(
    "Each way to write a yearly rule is understood",
    arguments: [
      // Day 60 without the leap day is 1 March in every year; day 59 with it is 29 February in
      // 2024.
      ("AAA0BBB,J60/0,J300/0", "2024-02-29T23:59:59Z", 0),
      ("AAA0BBB,J60/0,J300/0", "2024-03-01T00:00:00Z", 3_600),
      ("AAA0BBB,59/0,300/0", "2024-02-29T00:00:00Z", 3_600),
      ("AAA0BBB,59/0,300/0", "2023-02-28T23:59:59Z", 0),
      ("<+03>-3", "2050-01-01T00:00:00Z", 10_800),
      ("<-0330>3:30", "2150-01-01T00:00:00Z", -12_600),
      // Beyond 24 hours and before 0: Nuuk and Gaza write their rules so.
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2025-03-30T00:59:59Z", -7_200),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2025-03-30T01:00:00Z", -3_600),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2025-03-28T23:59:59Z", 7_200),
      ("EET-2EEST,M3.4.4/50,M10.4.4/50", "2025-03-29T00:00:00Z", 10_800),
      // Ireland's summer is its standard time; the winter lies behind it.
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2025-12-01T00:00:00Z", 0),
      ("IST-1GMT0,M10.5.0,M3.5.0/1", "2025-07-01T00:00:00Z", 3_600),
      // Summer time all the year.
      ("EST5EDT,0/0,J365/25", "2025-01-01T05:00:00Z", -14_400),
      ("EST5EDT,0/0,J365/25", "2150-01-01T05:00:00Z", -14_400),
    ])
  func ruleForms(rule: String, time: String, offset: Int) throws {
    let zone = try ZoneRules(name: "Here", tzif: ZoneFile.bytes(rule: rule))
    let date = try #require(ISO8601DateFormatter().date(from: time))
    let instant = Instant(microseconds: Int64(date.timeIntervalSince1970) * 1_000_000)
    #expect(zone.offset(at: instant) == offset)
  }
}
