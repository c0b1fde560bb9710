import Metrics
import TimeAndMoney

extension CSVBuffer {
  /// The columns from `open` to `busy_utilization`.
  mutating func append(_ minutes: GroupMinutes) {
    append(minutes: minutes.open)
    for kind in MinuteKind.allCases { append(minutes: minutes[kind]) }
    append(minutes[.bookedPaid], over: minutes.open)
    append(minutes[.busyPaid], over: minutes.open)
  }

  /// The columns from `arrivals` to `overtime_minutes`.
  mutating func append(_ tally: QueueTally) {
    for count in [
      tally.arrivals, tally.turnedAwayClosed, tally.turnedAwayFull, tally.leftWaiting, tally.served,
      tally.stillWaiting, tally.waited,
    ] {
      append(count)
    }
    for time in [
      tally.waitTime, tally.queueTime, tally.systemTime, tally.busyTime, tally.overtime,
    ] {
      append(minutes: time)
    }
  }

  /// The columns from `bookings` to `contribution_per_booked_hour`.
  mutating func append(
    _ table: RevenueTable, site: Int, category: Int, day: Int, open: Int64, currency: Currency
  ) {
    func item(_ item: RevenueItem) -> Int64 {
      table[item, site: site, category: category, day: day]
    }
    append(item(.bookings))
    append(item(.completed))
    let contribution = table.contribution(site: site, category: category, day: day)
    for amount in [
      item(.listRevenue), item(.ruleFactors), item(.incentives), item(.fees), item(.refunds),
      table.netRevenue(site: site, category: category, day: day), item(.variableCost),
      item(.rewardCost), item(.overtimeCost), contribution,
    ] {
      append(scaled: amount, decimals: currency.minorDigits)
    }
    append(hours: open)
    append(hours: item(.bookedTime))
    let unit = Double(currency.minorUnitsPerUnit)
    for time in [open, item(.bookedTime)] {
      let hours = Double(time) / Double(Span.hours(1).microseconds)
      if time == 0 {
        appendEmpty()
      } else {
        append(quotient: Double(contribution) / unit / hours)
      }
    }
  }
}
