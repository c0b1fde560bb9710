import Demand
import Metrics
import TimeAndMoney

/// Conversion by segment, by channel and by step, and what the steps take.
extension MetricSamples.Builder {
  mutating func addFunnel() {
    let model = blueprint.model
    if model.segments.count > 1 {
      for (index, segment) in model.segments.enumerated() {
        addConversion("segment_conversion[\(segment.name)]") { $0.segment == index }
      }
    }
    if model.channels.count > 1 {
      for (index, channel) in model.channels.enumerated() {
        addConversion("channel_conversion[\(channel.name)]") { $0.channel == index }
      }
    }
    guard blueprint.funnels.contains(where: { $0 != nil }) else { return }
    addSteps()
    addSearches()
    for index in model.channels.indices where model.channels[index].desk != nil {
      addDesk(channel: index)
    }
  }

  // MARK: Steps

  private mutating func addConversion(_ name: String, of isIncluded: (Flow) -> Bool) {
    let flows = flows { isIncluded($0) }
    add(name, .share, numerator: sum([.confirmed], flows), denominator: sum([.visits], flows))
  }

  /// The share of each step that goes on, over the channels that have it.
  private mutating func addSteps() {
    let channels = blueprint.model.channels
    let page = flows { channels[$0.channel].funnel.page != nil }
    let search = flows { channels[$0.channel].funnel.search != nil }
    let all = flows { _ in true }
    let verification = flows { channels[$0.channel].funnel.verification != nil }
    let payment = flows { channels[$0.channel].funnel.payment != nil }
    addStep("page_rate", page, from: [.visits], less: [], losing: .lostPage)
    addStep(
      "search_rate", search, from: [.visits], less: [.lostPage, .lostWaiting], losing: .lostSearch)
    let held: [VisitCount] = [.confirmed, .lostVerification, .lostPayment, .lostConfirmation]
    let listed = difference(
      [.visits], [.lostPage, .lostWaiting, .lostSearch], all)
    add(
      "choice_rate", .share, numerator: sum(held, all), denominator: listed)
    addStep(
      "verification_rate", verification, from: held, less: [],
      losing: .lostVerification)
    addStep(
      "payment_rate", payment, from: held, less: [.lostVerification],
      losing: .lostPayment)
    addStep(
      "confirmation_rate", all, from: held,
      less: [.lostVerification, .lostPayment], losing: .lostConfirmation)
    if channels.contains(where: { ($0.funnel.verification?.abusiveShare ?? 0) > 0 }) {
      add(
        "violations_caught", .share, numerator: visits(.abusiveStopped),
        denominator: visits(.abusive))
    }
  }

  private mutating func addStep(
    _ name: String, _ flows: [Int], from: [VisitCount], less: [VisitCount], losing: VisitCount
  ) {
    if flows.isEmpty { return }
    add(
      name, .share, numerator: difference(from, less + [losing], flows),
      denominator: difference(from, less, flows))
  }

  // MARK: Searches and calls

  private mutating func addSearches() {
    let flows = flows { blueprint.model.channels[$0.channel].funnel.search != nil }
    if flows.isEmpty { return }
    add(
      "search_minutes", .minutes, numerator: minutes(.searchTime, flows),
      denominator: tally(.searches, flows))
  }

  private mutating func addDesk(channel: Int) {
    let name = blueprint.model.channels[channel].name
    let flows = flows { $0.channel == channel }
    let staffed = blueprint.staffedTime(of: channel)
    let desk = tables.desks[blueprint.model.channels[..<channel].count { $0.desk != nil }]
    let (calls, closed) = (tally(.calls, flows), tally(.closed, flows))
    add(
      "advisor_wait[\(name)]", .minutes, numerator: minutes(.waitTime, flows),
      denominator: { calls($0) - closed($0) })
    add(
      "advisor_utilization[\(name)]", .share,
      numerator: { range in range.reduce(0) { $0 + Double(desk.talking[$1]) } },
      denominator: { range in range.reduce(0) { $0 + Double(staffed[$1]) } })
    add(
      "advisor_overtime[\(name)]", .minutes,
      numerator: { range in
        range.reduce(0) { $0 + Span(microseconds: desk.overtime[$1]).inMinutes }
      }, denominator: { Double($0.count) })
    add(
      "lost_waiting_rate[\(name)]", .share, numerator: sum([.lostWaiting], flows),
      denominator: sum([.visits], flows))
  }

  // MARK: Sums

  private func flows(where isIncluded: (Flow) -> Bool) -> [Int] {
    blueprint.model.flows.indices.filter { isIncluded(blueprint.model.flows[$0]) }
  }

  private func sum(_ counts: [VisitCount], _ flows: [Int]) -> (Range<Int>) -> Double {
    { range in
      counts.reduce(0) { $0 + Double(tables.conversion.sum($1, flows: flows, days: range)) }
    }
  }

  private func difference(
    _ counts: [VisitCount], _ less: [VisitCount], _ flows: [Int]
  ) -> (Range<Int>) -> Double {
    let (all, rest) = (sum(counts, flows), sum(less, flows))
    return { all($0) - rest($0) }
  }

  private func tally(_ item: FunnelItem, _ flows: [Int]) -> (Range<Int>) -> Double {
    { Double(tables.funnel.sum(item, flows: flows, days: $0)) }
  }

  private func minutes(_ item: FunnelItem, _ flows: [Int]) -> (Range<Int>) -> Double {
    let sum = tally(item, flows)
    return { sum($0) / Double(Span.minutes(1).microseconds) }
  }
}
