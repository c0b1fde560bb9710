import TimeAndMoney

/// On which day of a usual week a customer with a wanted day looks for his start, while places are free.
struct WantedDays {
  private let unit: WantedDay.Unit
  /// By weekday: whether the site opens, and whether he may come.
  private let isOpen: [Bool]
  private let isPossible: [Bool]
  private let lastStarts: [Int]

  init(_ wanted: WantedDay, starts: (DayKind) -> [Int]) {
    unit = wanted.unit
    let startsOfDays = Weekday.allCases.map { starts(DayKind($0)) }
    isOpen = startsOfDays.map { !$0.isEmpty }
    isPossible = zip(Weekday.allCases, startsOfDays).map { weekday, starts in
      !starts.isEmpty && !wanted.preferred.parts(on: DayKind(weekday)).isEmpty
    }
    lastStarts = startsOfDays.map { $0.last ?? -1 }
  }

  /// The last minute of the day at which he may start; below 0 on a closed day.
  func lastStart(on weekday: Weekday) -> Int { lastStarts[weekday.rawValue] }

  /// How many days ahead he looks who wants to come after such a lead: the first day from there on with starts. Nil if
  /// there is none.
  func ahead(_ lead: Int, from asking: Weekday, isTodayPossible: Bool) -> Int? {
    guard isPossible.contains(true) else { return nil }
    var ahead = unit == .calendarDays ? lead : openDays(lead, from: asking)
    while !isPossible[(asking.rawValue + ahead) % 7] || (ahead == 0 && !isTodayPossible) {
      ahead += 1
    }
    return ahead
  }

  private func openDays(_ lead: Int, from asking: Weekday) -> Int {
    var left = lead
    var ahead = 0
    while left > 0 {
      ahead += 1
      if isOpen[(asking.rawValue + ahead) % 7] { left -= 1 }
    }
    return ahead
  }
}
