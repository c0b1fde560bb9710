import Demand
import DiscreteEvents
import Metrics
import TimeAndMoney

/// The steps of a booking before the list is seen and behind the hold.
extension World {
  /// Somebody comes to book through his channel.
  mutating func enter(_ visitor: Visitor, _ measured: MeasuredVisit) {
    guard let funnel = blueprint.funnels[visitor.flow] else {
      return look(advised(visitor), measured, attempt: 1)
    }
    switch funnel.open(visitor.name, streams: streams[visitor.flow]) {
    case .isLost(let loss): leave(visitor, measured, reason: VisitCount(loss))
    case .goesOn(let minutes):
      if let desk = blueprint.deskOfFlow[visitor.flow] {
        call(visitor, measured, desk: desk)
      } else {
        find(visitor, measured, after: minutes)
      }
    }
  }

  /// What a visitor goes on with after the recommendation.
  func advised(_ visitor: Visitor) -> Visitor {
    guard let advice = blueprint.advice else { return visitor }
    let service = advice.service(
      visitor.service, of: visitor.name, segment: visitor.segment, streams: streams[visitor.flow])
    return service == visitor.service ? visitor : visitor.wanting(service)
  }

  /// Finds his service on the page, and sees the list.
  private mutating func find(
    _ visitor: Visitor, _ measured: MeasuredVisit, after minutes: Double
  ) {
    let search = search(visitor)
    tallySearch(search?.minutes, visitor, measured)
    guard search?.goesOn ?? true else { return leave(visitor, measured, reason: .lostSearch) }
    let span = Span(minutes: minutes + (search?.minutes ?? 0))
    let advised = advised(visitor)
    if span <= .zero { return look(advised, measured, attempt: 1) }
    let place = arriving.add(ArrivingVisitor(visitor: advised, measured: measured))
    queue.schedule(.listOpens, at: now + span, subject: UInt64(place))
  }

  mutating func openList(_ place: Int) {
    let arrived = arriving.remove(at: place)
    look(arrived.visitor, arrived.measured, attempt: 1)
  }

  func search(_ visitor: Visitor) -> (minutes: Double, goesOn: Bool)? {
    let streams = streams[visitor.flow]
    let advice =
      blueprint.advice?.minutes(visitor.service, of: visitor.name, streams: streams) ?? 0
    return blueprint.funnels[visitor.flow]?.find(
      visitor.service, advice: advice, visitor.name, streams: streams)
  }

  mutating func tallySearch(
    _ searchMinutes: Double?, _ visitor: Visitor, _ measured: MeasuredVisit
  ) {
    guard let searchMinutes else { return }
    tally(.searches, visitor.flow, measured)
    tally(.searchTime, by: Span(minutes: searchMinutes).microseconds, visitor.flow, measured)
  }

  mutating func tally(
    _ item: FunnelItem, by amount: Int64 = 1, _ flow: Int, _ measured: MeasuredVisit
  ) {
    guard measured.day >= 0 else { return }
    tables.funnel.add(item, amount, flow: flow, day: Int(measured.day))
  }

  /// What the steps behind the hold come to: their minutes, or the reason for which the visit is lost.
  mutating func complete(_ visitor: Visitor, _ measured: MeasuredVisit) -> FlowFunnel.Passage {
    guard let funnel = blueprint.funnels[visitor.flow] else { return .goesOn(minutes: 0) }
    let streams = streams[visitor.flow]
    if let isStopped = funnel.isAbuseStopped(visitor.name, streams: streams) {
      count(.abusive, visitor.flow, measured)
      if isStopped { count(.abusiveStopped, visitor.flow, measured) }
    }
    return funnel.complete(visitor.name, streams: streams)
  }

  /// The minutes a customer spent on his verification.
  func verificationMinutes(of entry: Booked) -> Double {
    let flow = Int(entry.flow)
    return blueprint.funnels[flow]?.verificationMinutes(entry.name, streams: streams[flow]) ?? 0
  }

  /// Whether what was booked is what the customer needs.
  func isMatched(_ entry: Booked) -> Bool {
    blueprint.advice?.isMatched(
      Int(entry.service), of: entry.name, segment: Int(entry.segment),
      streams: streams[Int(entry.flow)]) ?? true
  }

  /// Whether a visit is an abusive operation: nobody will come, nor come again.
  func isAbusive(_ visit: VisitName, flow: Int) -> Bool {
    blueprint.funnels[flow]?.isAbuseStopped(visit, streams: streams[flow]) != nil
  }
}

extension VisitCount {
  init(_ loss: FunnelLoss) {
    self =
      switch loss {
      case .page: .lostPage
      case .search: .lostSearch
      case .verification: .lostVerification
      case .payment: .lostPayment
      case .confirmation: .lostConfirmation
      }
  }
}
