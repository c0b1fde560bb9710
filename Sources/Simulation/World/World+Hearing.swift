import Demand
import DiscreteEvents
import Metrics
import Scheduling
import TimeAndMoney

/// What the scheduler tells, and who does what about it.
extension World {
  /// Hears all that the last command told. Nobody answers at once: that is an event of its own, so that no notice is
  /// lost to another command.
  mutating func hear() {
    for place in scheduler.notices.indices {
      let notice = scheduler.notices[place]
      if diary != nil { diary!.append(Told(instant: now, notice: notice)) }
      switch notice.party {
      case .customer: hear(notice)
      case .provider:
        if case .answerAsked(let until) = notice.news, let id = notice.appointment {
          planProviderAnswer(id, until: until)
        }
      }
    }
  }

  /// A customer is told something.
  private mutating func hear(_ notice: Notice) {
    switch notice.news {
    case .placeOffered(_, let until):
      if let id = notice.appointment { offer(id, to: notice.customer, until: until) }
    case .placeLapsed: leaveLine(notice.customer)
    case .alternativesOffered(_, let until):
      if let id = notice.appointment { planAlternativeAnswer(id, until: until) }
    case .cancelledByProvider(let reason):
      if let id = notice.appointment { endByProvider(id, reason) }
    case .confirmed, .answerAsked, .accepted, .arrived, .holdExpired, .rescheduled,
      .cancelledByCustomer, .reassigned, .movedToAlternative, .noShow, .walkedAway, .turnedAway,
      .completed, .rated:
      break
    }
  }

  // MARK: The business cannot keep an appointment

  private mutating func planAlternativeAnswer(_ id: AppointmentID, until: Instant) {
    let entry = booked[Int(id.index)]
    count(.alternativesOffered, Int(entry.flow), entry.measured)
    let uniform = streams[Int(entry.flow)].draw(.alternatives, of: entry.name).second
    answer(
      .alternativeAnswer, of: Int(entry.segment), at: uniform, subject: id.word, until: until)
  }

  /// Plans an answer; one that comes too late is none.
  mutating func answer(
    _ happening: Happening, of segment: Int, at uniform: Double, subject: UInt64, until: Instant
  ) {
    let instant = now + Span(minutes: blueprint.samplers[segment].answers.value(at: uniform))
    if instant < until { queue.schedule(happening, at: instant, subject: subject) }
  }

  mutating func answerAlternative(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    let segment = Int(entry.segment)
    let takes = blueprint.model.segments[segment].attendance.takesAlternative
    if streams[Int(entry.flow)].draw(.alternatives, of: entry.name).first >= takes {
      if command({ $0.declineAlternative(id, now: $1) }) { remark(.declined) }
    } else if command({ $0.acceptAlternative(id, now: $1) }) {
      count(.alternativesTaken, Int(entry.flow), entry.measured)
      remark(.counted(.alternativesTaken), start: scheduler.start(of: id))
      move(id)
    }
  }

  private mutating func endByProvider(_ id: AppointmentID, _ reason: EndReason) {
    switch reason {
    case .noAlternative, .alternativeDeclined, .alternativeUnanswered:
      let entry = booked[Int(id.index)]
      earnFee(.zero, entry)
      end(entry, as: .cancelledByProvider)
    case .overbooked: break  // Who turned him away at closing counts it.
    }
  }

  /// Enters another planned start of an appointment, and plans anew what becomes of it.
  mutating func move(_ id: AppointmentID) {
    var entry = booked[Int(id.index)]
    let site = Int(entry.site)
    let zone = blueprint.model.sites[site].calendar.zone
    let start = scheduler.start(of: id)
    countLead(.appointments, entry, by: -1)
    entry.hazardBeyond = hazardBeyond(entry, movedTo: start)
    entry.leadDays += Int16(zone.day(at: entry.plannedStart).days(to: zone.day(at: start)))
    entry.plannedStart = start
    entry.plannedDay = Int16(measuredDay(of: start, at: site) ?? -1)
    countLead(.appointments, entry)
    booked[Int(id.index)] = entry
    planReminders(id)
    planAttendance(id)
  }

  // MARK: The provider answers

  private mutating func planProviderAnswer(_ id: AppointmentID, until: Instant) {
    let entry = booked[Int(id.index)]
    guard let answers = blueprint.providerAnswers[Int(entry.service)] else { return }
    let uniform = streams[Int(entry.flow)].draw(.provider, of: entry.name).second
    let instant = now + Span(minutes: max(0, answers.value(at: uniform)))
    if instant < until {
      queue.schedule(.providerAnswer, at: instant, subject: id.word)
    }
  }

  mutating func answerAsProvider(_ id: AppointmentID) {
    let entry = booked[Int(id.index)]
    guard let habit = blueprint.model.providers[Int(entry.service)] else { return }
    if streams[Int(entry.flow)].draw(.provider, of: entry.name).first < habit.declines {
      if command({ $0.decline(id, now: $1) }) != nil { remark(.declined) }
    } else if command({ $0.accept(id, now: $1) }) {
      remark(.accepted)
    }
  }

  // MARK: Absences

  /// Draws the absences of the days that have come near, and plans when they are reported.
  mutating func planAbsences(beginning day: Int) {
    if absences.isEmpty { return }
    let first = blueprint.model.plan.firstDay
    let days = (day == 0 ? 0 : day + absences.daysAhead)...day + absences.daysAhead
    for day in days {
      let planned = absences.begin(
        on: first.advanced(by: day), sites: blueprint.model.sites, into: &tables.utilization)
      for absence in planned where absence.report.interval.end > now {
        queue.schedule(
          .absenceReported, at: max(now, absence.reported),
          subject: UInt64(absencesToCome.add(absence)))
      }
    }
  }

  mutating func reportAbsence(_ place: Int) {
    let report = absencesToCome.remove(at: place).report
    _ = command { $0.reportAbsence(report, now: $1) }
    let book = scheduler.days(of: report.site)
    for instant in [report.interval.start, report.interval.end]
    where instant > now && instant < book.instant(of: book.cellCount) {
      queue.schedule(
        .absenceTurns, at: instant, subject: UInt64(report.site))
    }
    startWork(at: report.site)
  }
}
