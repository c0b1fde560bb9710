import Metrics
import Offers
import Scheduling
import TimeAndMoney

extension Resolution {
  mutating func period(of entry: CalendarEntry, booking: BookingEntry?) -> Period {
    let horizon = booking?.horizon ?? BookingEntry.standard.horizon
    let period = Period(entry, horizonDays: horizon.wholeDays ?? 0)
    let days = period.warmUpDays + period.measuredDays
    if days > CalendarEntry.mostDays {
      reading.note(.tooLong(days: days, most: CalendarEntry.mostDays), at: entry.length.place)
    }
    return period
  }

  /// The zone of a name, UTC if there is none; the grid must divide its offsets.
  mutating func zone(named name: Located<String>?, in period: Period?) -> ZoneRules? {
    guard let name else { return .utc }
    do {
      let zone = try zones.rules(name.value)
      if let period, let offset = period.offsetsOffGrid(of: zone).first {
        reading.note(
          .gridDoesNotDivideOffset(
            zone: zone.name, offset: offset, gridMinutes: period.gridMinutes), at: name.place)
      }
      return zone
    } catch {
      reading.note(error, at: name.place)
      return nil
    }
  }

  mutating func windows(of entries: [Pair<String, HoursEntry>]) -> [NamedWindow]? {
    // "all" names the whole day in windows.csv.
    for entry in entries where (WhenEntry.reserved + ["all"]).contains(entry.key.value) {
      reading.note(.reservedWindow(entry.key.value), at: entry.key.place)
    }
    // A `when` with a colon is hours, so that nothing could name such a window.
    for entry in entries where entry.key.value.contains(":") {
      reading.note(.notA(entry.key.value, NameText.form), at: entry.key.place)
    }
    if entries.count > TimeBins.mostWindows {
      reading.note(
        .outside("\(entries.count) windows", lowest: "0", highest: "\(TimeBins.mostWindows)"),
        at: entries[TimeBins.mostWindows].key.place)
    }
    return entries.map { NamedWindow(name: $0.key.value, hours: $0.value.hours) }
  }

  mutating func rules(of booking: BookingEntry, in period: Period) -> BookingRules {
    let startsAt = booking.startsAt?.value ?? .openings
    if case .listed(let times) = startsAt, let place = booking.startsAt?.place {
      if booking.startsEvery != nil { reading.note(.startsTwice, at: place) }
      for time in times where time.seconds % Int32(period.gridMinutes * 60) != 0 {
        reading.note(.notAMultipleOfGrid("\(time)", gridMinutes: period.gridMinutes), at: place)
      }
    }
    // Each start of a list stands for an hour.
    let startsEvery =
      booking.startsEvery?.value ?? (startsAt.isList ? .hours(1) : period.grid)
    if let entry = booking.startsEvery,
      startsEvery.microseconds % period.grid.microseconds != 0
    {
      reading.note(
        .notAMultipleOfGrid(startsEvery.text, gridMinutes: period.gridMinutes), at: entry.place)
    }
    return BookingRules(
      grid: period.grid, startsEvery: startsEvery, startsAt: startsAt,
      horizonDays: booking.horizon.wholeDays ?? 0,
      notice: booking.notice, holdTime: booking.hold, grace: booking.grace,
      freeCancellation: booking.cancellation.freeUntil,
      lateCancellationFee: Share(booking.cancellation.fee) ?? .zero,
      answers: AnswerTimes(
        waitlist: booking.waitlistAnswer, alternative: booking.alternativeAnswer),
      choice: booking.technicians)
  }
}
