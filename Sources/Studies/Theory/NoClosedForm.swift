/// Why theory has no exact answer for a walk-in queue.
public enum NoClosedForm: Error, Hashable, Sendable {
  /// What keeps the number present finite where the load does not.
  public enum Limit: String, Sendable { case room, patience }

  case siteCloses(site: String)
  case beginsEmpty
  case arrivals(law: String, customers: String)
  case overloaded(load: Double, stage: String)
  case patience(law: String)
  case unlikePatience
  case patienceTooLong
  /// `service` says which: "lognormal service".
  case limited(Limit, service: String)
  case severalServers(Int, service: String)
  case prioritiesWith(Limit)
  case stagesWith(Limit)
  case stagesWithPriorities
  case stageBehind(stage: String, service: String)
  case endlessVariance(stage: String)
}

extension NoClosedForm: CustomStringConvertible {
  /// What stands in the way, and what is known.
  public var description: String {
    switch self {
    case .siteCloses(let site):
      "the site \(site) closes. Theory knows the steady state, so the site must be open around the clock: hours: always."
    case .beginsEmpty:
      "it begins empty and is measured at once. Theory knows the steady state: add calendar.warm_up, or begins: stationary."
    case .arrivals(let law, let customers):
      "\(law) times between arrivals of \(customers) have no closed form here; exponential ones have."
    case .overloaded(let load, let stage):
      "\(stage) has a load of \(NoClosedForm.rounded(load)), which must lie below 1 where neither room nor patience "
        + "limits the queue: it has no steady state."
    case .patience(let law): "\(law) patience has no closed form here; exponential patience has."
    case .unlikePatience:
      "classes of unlike patience have no closed form; the same exponential patience for all has one."
    case .patienceTooLong:
      "patience is so long that millions would wait; the sum over the number present has no end."
    case .limited(let limit, let service):
      "\(limit.rawValue) with \(service) has no closed form here; with the same exponential service for all it has one."
    case .severalServers(let servers, let service):
      "\(service) at \(servers) servers has no closed form; one server has one, and so has the same exponential "
        + "service for all."
    case .prioritiesWith(let limit):
      "priorities with \(limit.rawValue) have no closed form here; with neither room nor patience they have one."
    case .stagesWith(let limit):
      "several stages with \(limit.rawValue) have no closed form: what leaves the first is no Poisson process."
    case .stagesWithPriorities:
      "several stages with priorities have no closed form here; with one priority for all they have one."
    case .stageBehind(let stage, let service):
      "\(stage) comes behind \(service), which lets no Poisson process out (Burke's theorem): no closed form. All "
        + "stages but the last need the same exponential service for all."
    case .endlessVariance(let stage):
      "the service at \(stage) varies so much that no mean wait can be told."
    }
  }

  private static func rounded(_ load: Double) -> String { "\((load * 1e4).rounded() / 1e4)" }
}
