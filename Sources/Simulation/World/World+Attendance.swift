import Demand
import DiscreteEvents
import Metrics
import RandomStreams
import Scheduling
import TimeAndMoney

/// Whether the customer keeps his appointment: cancellations, reminders, arrivals.
extension World {
  /// When the customer cancels; the end of time if he does not.
  func cancellation(of entry: Booked) -> Instant {
    switch blueprint.model.segments[Int(entry.segment)].attendance.cancels {
    case .share(let table):
      let draw = streams[Int(entry.flow)].draw(.cancels, of: entry.name)
      return draw.first < table.probability(leadDays: Int(entry.leadDays))
        ? moment(draw.second, before: entry.plannedStart) : .never
    case .hazard(let hazard):
      guard entry.hazardBeyond < 0 else { return .never }
      return max(now, entry.plannedStart - hazard.span(leaving: -Double(entry.hazardBeyond)))
    }
  }

  /// What a new appointment leaves of the hazard that its customer bears before he cancels; 0 where it has none.
  func hazardBeyond(_ entry: Booked) -> Float {
    guard let hazard = hazard(of: entry) else { return 0 }
    let uniform = streams[Int(entry.flow)].draw(.cancels, of: entry.name).first
    let ahead = hazard.sum(overLast: now.span(to: entry.plannedStart))
    return Float(CancelHazard.borne(at: uniform) - ahead)
  }

  /// The same for one that moves to another start: the customer has borne what lies behind him.
  func hazardBeyond(_ entry: Booked, movedTo start: Instant) -> Float {
    guard let hazard = hazard(of: entry) else { return 0 }
    let old = hazard.sum(overLast: now.span(to: entry.plannedStart))
    return Float(Double(entry.hazardBeyond) + old - hazard.sum(overLast: now.span(to: start)))
  }

  private func hazard(of entry: Booked) -> CancelHazard? {
    switch blueprint.model.segments[Int(entry.segment)].attendance.cancels {
    case .share: nil
    case .hazard(let hazard): hazard
    }
  }

  /// The moment at a share of the time from now to a start.
  func moment(_ share: Double, before start: Instant) -> Instant {
    now + Span(microseconds: Int64(Double(now.span(to: start).microseconds) * share))
  }

  /// Plans when a customer is there who means to come.
  func arrival(of entry: Booked) -> Instant {
    let uniform = streams[Int(entry.flow)].draw(.attends, of: entry.name).second
    let late = blueprint.samplers[Int(entry.segment)].punctuality.value(at: uniform)
    return max(now, entry.plannedStart + Span(minutes: late))
  }

  /// Plans the customer's arrival.
  mutating func planArrival(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    let arrival = arrival(of: entry)
    booked[Int(id.index)].progress = .planned(change: .never, arrival: arrival)
    queue.schedule(.customerArrives, at: arrival, subject: id.word)
  }

  // MARK: Reminders

  /// Plans the reminders that are still to come.
  mutating func planReminders(_ id: AppointmentID) {
    for ahead in blueprint.model.reminders {
      let instant = booked[Int(id.index)].plannedStart - ahead
      if now < instant {
        queue.schedule(.reminder, at: instant, subject: id.word)
      }
    }
  }

  /// The customer is reminded. Who would not come may come after all, or cancel at once.
  mutating func remind(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    let ahead = now.span(to: entry.plannedStart)
    guard scheduler.isConfirmed(id), blueprint.model.reminders.contains(ahead) else { return }
    count(.reminded, Int(entry.flow), entry.measured)
    remark(.counted(.reminded))
    guard let habit = blueprint.model.segments[Int(entry.segment)].attendance.reminded,
      entry.progress == .planned(change: .never, arrival: .never),
      !isAbusive(entry.name, flow: Int(entry.flow))
    else { return }
    let minutes = UInt32(truncatingIfNeeded: ahead.microseconds / Span.minutes(1).microseconds)
    let draw = streams[Int(entry.flow)].draw(.reminders, of: entry.name, minutes).first
    if draw < habit.comes {
      planArrival(id)
    } else if draw < habit.comes + habit.cancels {
      booked[Int(id.index)].progress = .planned(change: now, arrival: .never)
      cancel(id)
    }
  }
}
