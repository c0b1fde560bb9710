/// What some customers of a queue do in the steady state. Classes add up, and so do stages.
struct SteadyState: Equatable, Sendable {
  /// Customers per minute: who come, find the room full, lose patience, and of those who enter, cannot start at once.
  var arrivals: Double
  var turnedAway = 0.0
  var impatient = 0.0
  var delayed = 0.0
  /// Customers on average.
  var waiting = 0.0
  var inService: Double
  /// How many stages it sums over.
  var stages = 1

  /// The metrics by their names in summary.csv, in their order there, without those whose denominator is zero. Waits
  /// are in minutes and follow from the numbers waiting (Little, "A proof for the queuing formula L = λW", 1961).
  var metrics: [(name: String, value: Double)] {
    let entered = arrivals - turnedAway
    // Over several stages who waits at each of them counts as often: that is no share.
    let delays = stages > 1 ? "waits_per_customer" : "share_waiting"
    let all = [
      ("mean_wait", waiting, entered), ("mean_wait_of_waiting", waiting, delayed),
      (delays, delayed, entered), ("mean_queue_length", waiting, 1),
      ("mean_in_system", waiting + inService, 1), ("busy_servers", inService, 1),
      ("share_leaving", turnedAway + impatient, arrivals),
    ]
    return all.filter { $0.2 > 0 }.map { ($0.0, $0.1 / $0.2) }
  }

  /// The part of it that belongs to a share of the customers, none of whom differs from the others.
  func scaled(by share: Double) -> SteadyState {
    SteadyState(
      arrivals: arrivals * share, turnedAway: turnedAway * share, impatient: impatient * share,
      delayed: delayed * share, waiting: waiting * share, inService: inService * share,
      stages: stages)
  }

  static func + (one: SteadyState, other: SteadyState) -> SteadyState {
    var sum = one.followed(by: other)
    sum.arrivals += other.arrivals
    sum.stages = one.stages
    return sum
  }

  /// Both stages of the same customers: who comes to the second is no new arrival.
  func followed(by next: SteadyState) -> SteadyState {
    SteadyState(
      arrivals: arrivals, turnedAway: turnedAway + next.turnedAway,
      impatient: impatient + next.impatient, delayed: delayed + next.delayed,
      waiting: waiting + next.waiting, inService: inService + next.inService,
      stages: stages + next.stages)
  }
}
