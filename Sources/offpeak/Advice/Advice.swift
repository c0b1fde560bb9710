import Demand
import Simulation

/// What is allowed in a scenario and yet seldom meant. Printed as notes on standard error; nothing is refused.
struct Advice {
  let notes: [String]

  init(_ model: Model) {
    var notes: [String] = []
    let warmUp = model.plan.warmUpDays
    let horizon = model.rules.horizonDays
    if !model.segments.isEmpty, warmUp < horizon {
      notes.append(
        "calendar.warm_up (\(warmUp) days) is shorter than booking.horizon (\(horizon) days): the book is not full yet "
          + "when measuring begins, so bookings and utilization come out too low.")
    }
    notes += model.segments.flatMap(Advice.notes(onTastesOf:))
    for policy in model.policies {
      let rails = policy.guardrails
      for factor in policy.prices.flatMap(\.terms.factors)
      where factor < rails.floor || factor > rails.cap {
        notes.append(
          "policies.\(policy.name): a factor of \(factor) lies outside the guardrails "
            + "\(rails.floor)…\(rails.cap) and is cut.")
      }
    }
    notes += ImpossibleAdvice(model).notes + IdleAdvice(model).notes + ZoneAdvice(model).notes
    self.notes = notes + Advice.notes(onTracesOf: model)
  }

  /// Tastes of a sign that customers seldom have, in whatever class of theirs.
  private static func notes(onTastesOf segment: Segment) -> [String] {
    guard case .logit(let choice) = segment.choice else { return [] }
    return choice.classes.flatMap { group in
      let place = choice.classes.count == 1 ? segment.name : "\(segment.name), class \(group.name),"
      let tastes = group.tastes
      let unusual = [
        ("schedule_delay_early", tastes.scheduleDelayEarly, tastes.scheduleDelayEarly <= 0),
        ("schedule_delay_late", tastes.scheduleDelayLate, tastes.scheduleDelayLate <= 0),
        ("lead_time", tastes.leadTime, tastes.leadTime <= 0),
        ("price", tastes.price, tastes.price <= 0), ("travel", tastes.travel, tastes.travel <= 0),
        ("reward", tastes.reward, tastes.reward >= 0),
        ("rating", tastes.rating, tastes.rating >= 0),
      ].filter { !$0.2 }
      return unusual.map { name, value, _ in
        "segments.\(place) has a taste \(name) of \(value): these customers like "
          + (["reward", "rating"].contains(name)
            ? "a \(name) the less the more it is worth." : "it the more there is of it.")
      }
    }
  }

  /// What a replayed log leaves out, and what its intervals do not say.
  private static func notes(onTracesOf model: Model) -> [String] {
    var notes: [String] = []
    let days = model.simulatedDays
    let simulated = days.lowerBound.daysSince1970..<days.upperBound.daysSince1970
    for flow in model.flows {
      guard case .replayed(let trace) = flow.visits else { continue }
      let outside = trace.visits.count { !simulated.contains($0.name.day) }
      notes.append(
        "segments.\(model.segments[flow.segment].name) comes as \(trace.file.isEmpty ? "the log in the scenario" : trace.file) has it, alike in every replication: "
          + "intervals say nothing of how its visits vary.")
      if outside > 0 {
        notes.append(
          "\(outside) of \(trace.visits.count) rows of \(trace.file.isEmpty ? "the log in the scenario" : trace.file) lie outside the simulated days "
            + "(\(days.lowerBound) to \(days.upperBound.advanced(by: -1))) and are not replayed.")
      }
    }
    return notes
  }
}
