/// M/M/c with room for K or with exponential patience, by the sum over the number present (Gross and Harris,
/// "Fundamentals of Queueing Theory", chapter 2).
struct BirthDeathQueue {
  private let arrivalRate: Double
  private let servers: Int
  private let abandonRate: Double
  private let isLimited: Bool
  /// The chance of each number present.
  private let chances: [Double]

  /// - Parameters:
  ///   - arrivalRate: per minute.
  ///   - meanService: minutes.
  ///   - meanPatience: minutes, or nil for ever.
  ///   - room: the most present, or nil for any number.
  init(
    arrivalRate: Double, meanService: Double, servers: Int, meanPatience: Double? = nil,
    room: Int? = nil
  ) {
    self.arrivalRate = arrivalRate
    self.servers = servers
    abandonRate = meanPatience.map { 1 / $0 } ?? 0
    isLimited = room != nil
    var weights = [1.0]
    for present in 1...(room ?? 2_000) {
      let leaving =
        Double(min(present, servers)) / meanService
        + Double(max(0, present - servers)) * abandonRate
      weights.append(weights[present - 1] * arrivalRate / leaving)
    }
    let sum = weights.reduce(0, +)
    chances = weights.map { $0 / sum }
  }

  private func mean(_ value: (Int) -> Int) -> Double {
    chances.indices.reduce(0) { $0 + Double(value($1)) * chances[$1] }
  }

  /// The share that finds the room full.
  var blocking: Double { isLimited ? chances[chances.count - 1] : 0 }
  private var enteringRate: Double { arrivalRate * (1 - blocking) }

  var meanQueueLength: Double { mean { max(0, $0 - servers) } }
  var busyServers: Double { mean { min($0, servers) } }
  /// Of those who enter, until service or leaving.
  var meanWait: Double { meanQueueLength / enteringRate }
  var shareWaiting: Double { (chances[servers...].reduce(0, +) - blocking) / (1 - blocking) }
  var meanWaitOfWaiting: Double { meanWait / shareWaiting }
  /// Turned away or out of patience.
  var shareLeaving: Double { blocking + abandonRate * meanQueueLength / arrivalRate }
}
