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
    for segment in model.segments {
      guard case .logit(let choice) = segment.choice, let tastes = choice.classes.first?.tastes
      else { continue }
      for (name, value, isUsual) in [
        ("schedule_delay_early", tastes.scheduleDelayEarly, tastes.scheduleDelayEarly <= 0),
        ("schedule_delay_late", tastes.scheduleDelayLate, tastes.scheduleDelayLate <= 0),
        ("lead_time", tastes.leadTime, tastes.leadTime <= 0),
        ("price", tastes.price, tastes.price <= 0), ("reward", tastes.reward, tastes.reward >= 0),
      ] where !isUsual {
        notes.append(
          "segments.\(segment.name) has a taste \(name) of \(value): these customers like "
            + (name == "reward"
              ? "a reward the less the more it is worth." : "it the more there is of it."))
      }
    }
    for policy in model.policies {
      let rails = policy.guardrails
      for rule in policy.prices where rule.factor < rails.floor || rule.factor > rails.cap {
        notes.append(
          "policies.\(policy.name): a factor of \(rule.factor) lies outside the guardrails "
            + "\(rails.floor)…\(rails.cap) and is cut.")
      }
    }
    self.notes = notes + Advice.notes(onTracesOf: model)
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
        "segments.\(model.segments[flow.segment].name) comes as \(trace.file) has it, alike in every replication: "
          + "intervals say nothing of how its visits vary.")
      if outside > 0 {
        notes.append(
          "\(outside) of \(trace.visits.count) rows of \(trace.file) lie outside the simulated days "
            + "(\(days.lowerBound) to \(days.upperBound.advanced(by: -1))) and are not replayed.")
      }
    }
    return notes
  }
}
