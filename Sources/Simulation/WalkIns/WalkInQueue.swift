import RandomStreams

/// Customers who come without an appointment and wait: a queue of one or more stages, each on a bay group.
public struct WalkInQueue: Sendable {
  public enum Start: Hashable, Sendable {
    case empty
    /// The number present is drawn from the stationary law; only where all laws are exponential.
    case stationary
  }

  /// One class of walk-ins. Times are in minutes.
  public struct CustomerClass: Sendable {
    public let name: String
    /// Lower numbers are served first; equal numbers first come, first served.
    public let priority: Int
    public let interarrival: Law
    /// The service time at each stage.
    public let takes: [Law]
    /// How long he waits before leaving, at each stage anew; nil for ever.
    public let patience: Law?

    public init(
      name: String, priority: Int, interarrival: Law, takes: [Law], patience: Law?
    ) {
      self.name = name
      self.priority = priority
      self.interarrival = interarrival
      self.takes = takes
      self.patience = patience
    }
  }

  public struct Stage: Hashable, Sendable {
    public let name: String
    /// Index of the bay group of the site that serves here.
    public let bayGroup: Int

    public init(name: String, bayGroup: Int) {
      self.name = name
      self.bayGroup = bayGroup
    }
  }

  public let name: String
  public let site: Int
  public let stages: [Stage]
  public let classes: [CustomerClass]
  /// The most customers present at the first stage, served and waiting; who comes to a full room leaves.
  public let room: Int?
  public let start: Start

  public init(
    name: String, site: Int, stages: [Stage], classes: [CustomerClass], room: Int?, start: Start
  ) {
    self.name = name
    self.site = site
    self.stages = stages
    self.classes = classes
    self.room = room
    self.start = start
  }
}
