import RandomStreams
import Scheduling

/// The funnel of one flow, ready to draw from. Each step of a visit has a draw of its own, so that a changed step
/// changes nothing but itself.
public struct FlowFunnel: Sendable {
  /// What came of some steps.
  public enum Passage: Hashable, Sendable {
    /// He goes on after so many minutes.
    case goesOn(minutes: Double)
    case isLost(FunnelLoss)
  }

  private let page: StepSampler?
  private let search: StepSampler?
  private let effort: SearchEffort?
  private let consultation: LawSampler?
  private let patience: LawSampler?
  private let asks: LawSampler?
  private let verification: Verification?
  private let verifiesSensitive: StepSampler?
  private let verifiesOthers: StepSampler?
  private let pays: StepSampler?
  private let checksTier: StepSampler?
  private let confirms: StepSampler?
  private let previews: StepSampler?
  private let withoutDoubt: Double
  private let pace: Double

  public init(_ flow: Flow, of channel: Channel, catalogue: Catalogue) {
    let funnel = channel.funnel
    let pace = flow.pace
    func sampler(_ step: FunnelStep?) -> StepSampler? { step.map { StepSampler($0, pace: pace) } }
    self.pace = pace
    // A page loads as fast for everybody.
    page = funnel.page.map { StepSampler($0, pace: 1) }
    search = sampler(funnel.search?.step)
    effort = funnel.search.map { SearchEffort(of: $0, in: catalogue) }
    consultation = channel.desk.map { LawSampler($0.consultation) }
    patience = channel.desk?.patience.map { LawSampler($0) }
    asks = funnel.asks.map { LawSampler($0) }
    verification = funnel.verification
    verifiesSensitive = sampler(funnel.verification?.ofSensitive.step)
    verifiesOthers = sampler(funnel.verification?.ofOthers.step)
    pays = sampler(funnel.payment?.step)
    checksTier = sampler(funnel.payment?.tierCheck)
    confirms = sampler(funnel.confirmation?.step)
    previews = sampler(funnel.confirmation?.preview?.step)
    withoutDoubt = funnel.confirmation?.withoutDoubt ?? 1
  }

  // MARK: Before the list

  /// Opening the page.
  public func open(_ visit: VisitName, streams: FlowStreams) -> Passage {
    guard let page else { return .goesOn(minutes: 0) }
    let (minutes, goesOn) = page.pass(streams.draw(.page, of: visit))
    return goesOn ? .goesOn(minutes: minutes) : .isLost(.page)
  }

  /// Finding a service: the minutes it takes, and whether the visit goes on; nil without such a step.
  ///
  /// - Parameter advice: minutes that a recommendation adds.
  public func find(
    _ service: Int, advice: Double, _ visit: VisitName, streams: FlowStreams
  ) -> (minutes: Double, goesOn: Bool)? {
    guard let search, let effort else { return nil }
    return search.pass(streams.draw(.search, of: visit), extra: effort.minutes[service] + advice)
  }

  /// The minutes of a call beside finding the service.
  public func consultation(_ visit: VisitName, streams: FlowStreams) -> Double {
    guard let consultation else { return 0 }
    return max(0, consultation.value(at: streams.draw(.consultation, of: visit).first)) * pace
  }

  /// The minutes a caller waits; nil: as long as the desk is staffed.
  public func patience(_ visit: VisitName, streams: FlowStreams) -> Double? {
    patience.map { $0.value(at: streams.draw(.patience, of: visit).first) }
  }

  /// The minutes until who books for another has asked him.
  public func asks(_ visit: VisitName, streams: FlowStreams) -> Double {
    asks.map { max(0, $0.value(at: streams.draw(.asks, of: visit).first)) } ?? 0
  }

  // MARK: Behind the hold

  /// Verification, payment and confirmation, one after the other.
  public func complete(_ visit: VisitName, streams: FlowStreams) -> Passage {
    var minutes = 0.0
    for step in [verify, pay, confirm] {
      switch step(visit, streams) {
      case .goesOn(let more): minutes += more
      case .isLost(let loss): return .isLost(loss)
      }
    }
    return .goesOn(minutes: minutes)
  }

  /// Whether a visit is an abusive operation, and what the verification does about it; nil if it is none.
  public func isAbuseStopped(_ visit: VisitName, streams: FlowStreams) -> Bool? {
    guard let verification, verification.abusiveShare > 0 else { return nil }
    let operation = streams.draw(.operation, of: visit)
    guard operation.second < verification.abusiveShare else { return nil }
    let isSensitive = operation.first < verification.sensitiveShare
    let level = isSensitive ? verification.ofSensitive : verification.ofOthers
    return streams.draw(.verification, of: visit).second < level.stops
  }

  /// The minutes a visit spends on its verification.
  public func verificationMinutes(_ visit: VisitName, streams: FlowStreams) -> Double {
    verificationPass(visit, streams)?.minutes ?? 0
  }

  private func verify(_ visit: VisitName, _ streams: FlowStreams) -> Passage {
    guard let (minutes, goesOn) = verificationPass(visit, streams) else {
      return .goesOn(minutes: 0)
    }
    if let isStopped = isAbuseStopped(visit, streams: streams) {
      return isStopped ? .isLost(.verification) : .goesOn(minutes: minutes)
    }
    return goesOn ? .goesOn(minutes: minutes) : .isLost(.verification)
  }

  private func verificationPass(
    _ visit: VisitName, _ streams: FlowStreams
  ) -> (minutes: Double, goesOn: Bool)? {
    guard let verification, let verifiesSensitive, let verifiesOthers else { return nil }
    let isSensitive = streams.draw(.operation, of: visit).first < verification.sensitiveShare
    return (isSensitive ? verifiesSensitive : verifiesOthers)
      .pass(streams.draw(.verification, of: visit))
  }

  private func pay(_ visit: VisitName, _ streams: FlowStreams) -> Passage {
    guard let pays else { return .goesOn(minutes: 0) }
    var (minutes, goesOn) = pays.pass(streams.draw(.payment, of: visit))
    if goesOn, let checksTier {
      let check = checksTier.pass(streams.draw(.tierCheck, of: visit))
      minutes += check.minutes
      goesOn = check.goesOn
    }
    return goesOn ? .goesOn(minutes: minutes) : .isLost(.payment)
  }

  private func confirm(_ visit: VisitName, _ streams: FlowStreams) -> Passage {
    guard let confirms else { return .goesOn(minutes: 0) }
    var (minutes, goesOn) = confirms.pass(streams.draw(.confirmation, of: visit))
    let preview = streams.draw(.preview, of: visit)
    if goesOn, let previews {
      let view = previews.pass(preview)
      minutes += view.minutes
      goesOn = view.goesOn
    }
    if goesOn { goesOn = streams.draw(.doubt, of: visit).first < withoutDoubt }
    return goesOn ? .goesOn(minutes: minutes) : .isLost(.confirmation)
  }
}

extension FlowStreams {
  fileprivate func draw(_ step: FunnelDraw, of visit: VisitName) -> RandomBlock {
    draw(.funnel, of: visit, step.rawValue)
  }
}
