import Demand
import DiscreteEvents
import Metrics
import TimeAndMoney

/// Calls: who waits for an advisor, who is answered, who hangs up.
extension World {
  mutating func call(_ visitor: Visitor, _ measured: MeasuredVisit, desk: Int) {
    tally(.calls, visitor.flow, measured)
    let staff = desks[desk].staff(at: now, in: blueprint.model.calendar)
    guard staff > 0 else {
      tally(.closed, visitor.flow, measured)
      return leave(visitor, measured, reason: .lostWaiting)
    }
    let number = nextCall
    nextCall += 1
    calls[number] = Call(visitor: visitor, measured: measured, desk: desk, began: now, finds: nil)
    if desks[desk].busy < staff { return answer(number) }
    desks[desk].lineUp(number)
    let patience = blueprint.funnels[visitor.flow]?.patience(
      visitor.name, streams: streams[visitor.flow])
    if let patience {
      queue.schedule(
        .callerHangsUp, at: now + Span(minutes: patience), subject: number)
    }
  }

  /// An advisor takes a call.
  private mutating func answer(_ number: UInt64) {
    guard var call = calls[number] else { return }
    let visitor = call.visitor
    let search = search(visitor)
    tallySearch(search?.minutes, visitor, call.measured)
    call.finds = search?.goesOn ?? true
    calls[number] = call
    changeDesk(call.desk, by: 1)
    let consultation =
      blueprint.funnels[visitor.flow]?.consultation(
        visitor.name, streams: streams[visitor.flow]) ?? 0
    let talk = Span(minutes: consultation + (search?.minutes ?? 0))
    tally(.answered, visitor.flow, call.measured)
    tally(.waitTime, by: call.began.span(to: now).microseconds, visitor.flow, call.measured)
    tally(.talkTime, by: talk.microseconds, visitor.flow, call.measured)
    queue.schedule(.callEnds, at: now + talk, subject: number)
  }

  mutating func endCall(_ number: UInt64) {
    guard let call = calls.removeValue(forKey: number) else { return }
    changeDesk(call.desk, by: -1)
    answerNext(at: call.desk)
    if call.finds == true {
      look(advised(call.visitor), call.measured, attempt: 1)
    } else {
      leave(call.visitor, call.measured, reason: .lostSearch)
    }
  }

  mutating func hangUp(_ number: UInt64) {
    guard let call = calls[number], call.finds == nil else { return }
    giveUp(number, call)
  }

  private mutating func giveUp(_ number: UInt64, _ call: Call) {
    calls[number] = nil
    tally(.waitTime, by: call.began.span(to: now).microseconds, call.visitor.flow, call.measured)
    leave(call.visitor, call.measured, reason: .lostWaiting)
  }

  /// Calls are answered as long as somebody is free; once the desk is closed, those that wait are told so.
  mutating func answerNext(at desk: Int) {
    let staff = desks[desk].staff(at: now, in: blueprint.model.calendar)
    while staff == 0 || desks[desk].busy < staff, let number = desks[desk].popFirst() {
      guard let call = calls[number] else { continue }
      if staff == 0 { giveUp(number, call) } else { answer(number) }
    }
  }

  /// The staff of a desk changes: some come or go; those who talk go on to the end of their call.
  mutating func turnShift(at desk: Int) {
    changeDesk(desk, by: 0)
    answerNext(at: desk)
  }

  private mutating func changeDesk(_ desk: Int, by calls: Int) {
    let zone = blueprint.model.calendar.zone
    let first = blueprint.model.plan.firstMeasuredDay
    let days = 0..<blueprint.model.plan.measuredDays
    desks[desk].change(by: calls, at: now, in: blueprint.model.calendar) { time, busy, onShift in
      var start = time.start
      while start < time.end {
        let day = zone.day(at: start)
        let end = min(time.end, zone.startOfDay(day.advanced(by: 1)))
        let number = first.days(to: day)
        if days.contains(number) {
          tables.desks[desk].add(
            start.span(to: end).microseconds, day: number, talking: busy, onShift: onShift)
        }
        start = end
      }
    }
  }

  /// Plans when the staff of the desks changes on a day.
  mutating func planShifts(on day: LocalDay) {
    let calendar = blueprint.model.calendar
    for (index, desk) in desks.enumerated() {
      let intervals = desk.advisors.shifts.flatMap { calendar.intervals(of: $0.hours, on: day) }
      let turns = Set(intervals.flatMap { [$0.start, $0.end] }).filter { $0 >= now }
      for turn in turns.sorted() {
        queue.schedule(.shiftTurns, at: turn, subject: UInt64(index))
      }
    }
  }
}
