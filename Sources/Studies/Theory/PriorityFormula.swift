/// Waits where classes are served by priority and nobody is interrupted (Cobham, "Priority assignment in waiting line
/// problems", Operations Research 2, 1954). With a single class of one server it is M/G/1 (Pollaczek 1930; Khinchine
/// 1932; Gross and Harris, section 5.1).
struct PriorityFormula {
  /// The mean over all arrivals of the minutes until a server is free: of none while one is free already.
  let meanUntilFree: Double
  /// The share of all servers' time that each priority takes, the first served first; their sum lies below 1.
  let loads: [Double]

  /// The mean wait of one priority in minutes, of all who come.
  func meanWait(ofPriority priority: Int) -> Double {
    let before = loads[..<priority].reduce(0, +)
    return meanUntilFree / ((1 - before) * (1 - before - loads[priority]))
  }
}
