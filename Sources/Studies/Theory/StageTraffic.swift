import RandomStreams
import Simulation

/// Who comes to one stage of a walk-in queue, all by Poisson processes, and who serves them.
struct StageTraffic {
  /// The customers of one class.
  struct Customers {
    /// Per minute.
    let arrivalRate: Double
    /// Minutes.
    let service: Law
    /// Lower numbers are served first.
    let priority: Int
    let patience: Law?

    /// The servers they keep busy on average.
    var offeredLoad: Double { arrivalRate * service.mean }
  }

  let name: String
  let servers: Int
  let room: Int?
  let classes: [Customers]

  var arrivalRate: Double { classes.reduce(0) { $0 + $1.arrivalRate } }
  var offeredLoad: Double { classes.reduce(0) { $0 + $1.offeredLoad } }
  /// The share of the servers' time that is asked for.
  var load: Double { offeredLoad / Double(servers) }
  var hasPatience: Bool { classes.contains { $0.patience != nil } }
  var hasPriorities: Bool { Set(classes.map(\.priority)).count > 1 }

  /// The mean service in minutes, if it is exponential and the same for all.
  var exponentialService: Double? {
    let means = Set(classes.map(\.service.exponentialMean))
    return means.count == 1 ? means.first ?? nil : nil
  }

  /// The service in Kendall's notation.
  var serviceLetter: String {
    let laws = Set(classes.map(\.service))
    if exponentialService != nil { return "M" }
    return laws.count == 1 ? classes[0].service.letter : "G"
  }

  /// The service in a sentence.
  var serviceWords: String {
    if Set(classes.map(\.service)).count == 1 { return "\(classes[0].service.adjective) service" }
    return "service that differs by class"
  }
}
