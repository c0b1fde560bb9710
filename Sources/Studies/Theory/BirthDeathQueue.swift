/// M/M/c with room for K, with exponential patience, or with both, by the sum over the number present (Gross and
/// Harris, "Fundamentals of Queueing Theory", chapter 2; with patience Erlang A: Palm, "Research on telephone traffic
/// carried by full availability groups", 1957; Garnett, Mandelbaum and Reiman, "Designing a call center with impatient
/// customers", 2002).
struct BirthDeathQueue {
  /// Without room the sum goes on until it changes no more, but not beyond this number present.
  static let mostPresent = 2_000_000

  private let arrivalRate: Double
  private let abandonRate: Double

  /// The share that finds the room full.
  let blocking: Double
  /// The chance that all servers are busy.
  private let chanceOfBusy: Double
  let meanQueueLength: Double
  let busyServers: Double

  /// - Parameters:
  ///   - arrivalRate: per minute.
  ///   - meanService: minutes.
  ///   - meanPatience: minutes, or nil for ever.
  ///   - room: the most present, not fewer than the servers, or nil for any number.
  /// - Returns: nil if the sum does not end below `mostPresent`.
  init?(
    arrivalRate: Double, meanService: Double, servers: Int, meanPatience: Double? = nil,
    room: Int? = nil
  ) {
    self.arrivalRate = arrivalRate
    abandonRate = meanPatience.map { 1 / $0 } ?? 0
    var sums = Sums()
    var present = 0
    while present < room ?? .max {
      present += 1
      let impatient = present > servers ? Double(present - servers) * abandonRate : 0
      let leaving = Double(min(present, servers)) / meanService + impatient
      sums.add(factor: arrivalRate / leaving, present: present, servers: servers)
      if present > servers, sums.isSettled { break }
      if room == nil, present == BirthDeathQueue.mostPresent { return nil }
    }
    blocking = present == room ? sums.last / sums.all : 0
    chanceOfBusy = sums.busy / sums.all
    meanQueueLength = sums.waiting / sums.all
    busyServers = sums.inService / sums.all
  }

  /// Of those who enter, until service or leaving.
  var meanWait: Double { meanQueueLength / (arrivalRate * (1 - blocking)) }
  /// Of those who enter: arrivals see the time average (Wolff, "Poisson arrivals see time averages", 1982).
  var shareWaiting: Double { (chanceOfBusy - blocking) / (1 - blocking) }
  var meanWaitOfWaiting: Double { meanWait / shareWaiting }
  /// Turned away or out of patience.
  var shareLeaving: Double { blocking + abandonRate * meanQueueLength / arrivalRate }

  var steadyState: SteadyState {
    SteadyState(
      arrivals: arrivalRate, turnedAway: arrivalRate * blocking,
      impatient: abandonRate * meanQueueLength, delayed: arrivalRate * (chanceOfBusy - blocking),
      waiting: meanQueueLength, inService: busyServers)
  }

  /// Sums over the number present, up to a common factor; it begins with nobody present.
  private struct Sums {
    /// The weight of the latest number.
    private(set) var last = 1.0
    private(set) var all = 1.0
    private(set) var busy = 0.0
    private(set) var waiting = 0.0
    private(set) var inService = 0.0
    private var isFalling = false

    /// Whether more terms change nothing.
    var isSettled: Bool { isFalling && last < all * 1e-22 }

    mutating func add(factor: Double, present: Int, servers: Int) {
      isFalling = factor < 1
      last *= factor
      all += last
      if present >= servers { busy += last }
      waiting += last * Double(max(0, present - servers))
      inService += last * Double(min(present, servers))
      // Kept in range: only the ratios matter.
      if all > 1e200 { scale(by: 1e-200) }
    }

    private mutating func scale(by factor: Double) {
      last *= factor
      all *= factor
      busy *= factor
      waiting *= factor
      inService *= factor
    }
  }
}
