import RandomStreams

/// The tables by which one class of customers weighs starts: exp(V) at list prices, in factors for the day, for the way
/// to the site and for the minutes between a start and the preferred time.
struct LogitWeights: Sendable {
  let tastes: LogitTastes
  /// exp(schedule delay) by minutes behind the preferred time, from one day early to one day late.
  let kernel: [Double]
  /// By phase (minutes from a start to the next preferred time), then by start: sums of the kernel over the starts
  /// before, so that the weight of a stretch of a day is a difference.
  private let sums: [Double]
  private let startsPerPhase: Int
  let leadWeights: [Double]
  /// The hours a start stands for, or 1.
  let startWeight: Double
  let outsideWeight: Double
  let minutesPerStart: Int
  /// By area, then by site; empty without areas.
  private let siteWeights: [Double]
  private let siteCount: Int

  static let dayMinutes = 1_440

  /// - Parameters:
  ///   - horizonDays: the longest lead that can be listed.
  ///   - areas: where the customers live.
  ///   - minutesPerStart: the distance between starts.
  init(tastes: LogitTastes, areas: [Area], horizonDays: Int, minutesPerStart: Int) {
    self.tastes = tastes
    siteCount = areas.first?.kilometres.count ?? 0
    siteWeights = areas.flatMap { $0.kilometres.map { LogitWeights.weight($0 * tastes.travel) } }
    self.minutesPerStart = minutesPerStart
    let kernel = (-LogitWeights.dayMinutes...LogitWeights.dayMinutes).map { minutes in
      let hours = Double(minutes) / 60
      return LogitWeights.weight(
        minutes < 0 ? -hours * tastes.scheduleDelayEarly : hours * tastes.scheduleDelayLate)
    }
    self.kernel = kernel
    let startsPerPhase = 2 * LogitWeights.dayMinutes / minutesPerStart + 2
    self.startsPerPhase = startsPerPhase
    sums = (0..<minutesPerStart).flatMap { phase in
      var sum = 0.0
      return (0..<startsPerPhase).map { index in
        defer {
          let minute = index * minutesPerStart + phase
          if minute < kernel.count { sum += kernel[minute] }
        }
        return sum
      }
    }
    leadWeights = (0...horizonDays).map { LogitWeights.weight(Double($0) * tastes.leadTime) }
    startWeight = tastes.weight.ofStart(every: minutesPerStart)
    outsideWeight = LogitWeights.weight(tastes.outside)
  }

  /// exp(V), kept finite: beyond ±690 it says only that it is very much, or next to nothing (`UtilityReach`).
  static func weight(_ utility: Double) -> Double {
    PortableMath.exp(min(max(utility, -690), 690))
  }

  @inline(__always)
  func leadWeight(_ days: Int) -> Double {
    leadWeights[min(days, leadWeights.count - 1)]
  }

  /// The weight of the way from an area to a site.
  @inline(__always)
  func siteWeight(area: Int, site: Int) -> Double {
    siteWeights.isEmpty ? 1 : siteWeights[area * siteCount + site]
  }

  /// Where the sums of a preferred minute begin, so that start s of the day has the sum at `row + s`.
  ///
  /// - Parameter preferred: behind the phase of the day's starts, so from less than a distance of starts before midnight on.
  @inline(__always)
  func row(preferred: Int) -> Int {
    // Start s lies s · m − preferred minutes behind the preferred time; shifted by a day that is phase + index · m.
    let shifted = LogitWeights.dayMinutes - preferred
    return shifted % minutesPerStart * startsPerPhase + shifted / minutesPerStart
  }

  /// The kernel summed over the starts of a day in front of start `index`, from an arbitrary origin of the row.
  @inline(__always)
  func sum(_ row: Int, before index: Int) -> Double { sums[row + index] }
}

extension LogitTastes {
  /// The weight price, reward and technician give an offer.
  ///
  /// - Parameters:
  ///   - price, worth: in units of the currency.
  ///   - rise: levels of the technician above the wanted one.
  func weight(price: Double, worth: Double, rise: Int) -> Double {
    LogitWeights.weight(
      price * self.price + worth * reward + Double(rise) * technicianLevel)
  }
}

extension LogitTastes.Weight {
  /// The hours a start stands for, or 1.
  func ofStart(every minutes: Int) -> Double {
    switch self {
    case .minutes: Double(minutes) / 60
    case .none: 1
    }
  }
}
