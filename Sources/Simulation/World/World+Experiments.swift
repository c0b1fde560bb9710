import Demand
import Metrics
import Offers
import Scheduling
import TimeAndMoney

/// Experiments: who is treated, and what each visit came to, by its arm.
extension World {
  /// Whether a visitor is treated; true where no experiment is made or the site decides.
  func isTreated(_ name: VisitName, flow: Int, on day: LocalDay) -> Bool {
    switch publisher.policy.experiment?.arms {
    case nil, .sites: return true
    case .customers(let share):
      return streams[flow].draw(.arms, ofCustomer: name).first < share
    case .days(let block, _, let isAlternating):
      let since = blueprint.model.plan.firstMeasuredDay.days(to: day)
      let number = (since - (since < 0 ? block - 1 : 0)) / block
      return isTreated(block: number, isAlternating: isAlternating)
    }
  }

  /// Of each two blocks one is treated: in an order drawn for every two of them, or once for all.
  private func isTreated(block: Int, isAlternating: Bool) -> Bool {
    let pair = block >> 1
    let counter = isAlternating ? 0 : UInt32(truncatingIfNeeded: pair)
    let isFirst = policyKey.derived("blocks").block(counter, 0, 0, 0).first < 0.5
    return (block & 1 == 0) == isFirst
  }

  /// Keeps an amount of money for the visit of a customer until it ends.
  mutating func account(_ item: RevenueItem, _ amount: Int64, _ name: VisitName, _ flow: Int) {
    guard blueprint.keepsAccounts else { return }
    accounts[CustomerID(name, flow: flow).number, default: VisitAccount()].enter(item, amount)
  }

  /// Enters a visit that ends now, with an appointment or without one.
  mutating func tally(
    _ name: VisitName, flow: Int, _ measured: MeasuredVisit, booked: Booked?
  ) {
    guard blueprint.keepsAccounts else { return }
    let account =
      accounts.removeValue(forKey: CustomerID(name, flow: flow).number) ?? VisitAccount()
    if measured.visit >= 0 { tables.firstVisits.add(account) }
    guard blueprint.keepsArms, measured.day >= 0,
      let place = armPlace(name, flow, Int(measured.day), booked)
    else {
      return
    }
    func add(_ value: Int64, _ metric: ArmMetric) {
      tables.arms.add(value, to: metric, isTreated: place.isTreated, unit: place.unit)
    }
    add(booked == nil ? 0 : 1, .conversion)
    add(account.contribution, .contributionPerVisit)
    if let booked, let isPeak = isPeak(booked) { add(isPeak ? 1 : 0, .peakShare) }
  }

  /// Nil on the days that are left out of the analysis.
  private func armPlace(
    _ name: VisitName, _ flow: Int, _ day: Int, _ booked: Booked?
  ) -> (isTreated: Bool, unit: Int)? {
    let plan = blueprint.model.plan
    let isTreated = isTreated(name, flow: flow, on: plan.firstMeasuredDay.advanced(by: day))
    switch publisher.policy.experiment?.arms {
    case nil, .customers: return (isTreated, 0)
    case .days(let block, let washout, _):
      return day % block < washout ? nil : (isTreated, day / block)
    case .sites(let treated):
      let site = booked.map { Int($0.site) } ?? siteOfLoss(name, flow)
      return (treated.contains(site), site * plan.measuredDays + day)
    }
  }

  /// Who leaves is counted at one of the sites he considers, each as likely.
  private func siteOfLoss(_ name: VisitName, _ flow: Int) -> Int {
    let sites = blueprint.model.segments[blueprint.model.flows[flow].segment].sites
    let uniform = streams[flow].draw(.arms, of: name, 1).second
    return sites[min(sites.count - 1, Int(uniform * Double(sites.count)))]
  }

  /// Nil where no window is called peak.
  private func isPeak(_ booked: Booked) -> Bool? {
    guard let peak = blueprint.peak else { return nil }
    let calendar = blueprint.model.sites[Int(booked.site)].calendar
    let day = calendar.zone.day(at: booked.plannedStart)
    return blueprint.model.windows[peak].hours.contains(
      calendar.zone.timeOfDay(at: booked.plannedStart), on: calendar.kind(of: day))
  }
}

extension Blueprint {
  /// Whether any policy is an experiment, so that visits are counted by arm.
  var keepsArms: Bool { model.policies.contains { $0.experiment != nil } }

  /// Whether the money of each visit is kept together: for experiments, and for what it costs to shift a booking.
  var keepsAccounts: Bool { keepsArms || (peak != nil && model.policies.count > 1) }

  /// The empty table of a policy's arms.
  func arms(of policy: Int) -> ArmTable {
    let days = model.plan.measuredDays
    switch model.policies[policy].experiment?.arms {
    case nil, .customers: return ArmTable(units: keepsArms ? 1 : 0)
    case .days(let block, _, _): return ArmTable(units: (days + block - 1) / block)
    case .sites: return ArmTable(units: model.sites.count * days)
    }
  }
}
