import Demand
import Metrics
import Offers
import Simulation
import Statistics
import Studies
import TimeAndMoney

/// The rows one replication adds to each file, rendered on the thread that ran it.
public struct ReplicationRows: Sendable {
  public private(set) var buffers: [ResultFile: CSVBuffer] = [:]

  /// What the experiments of the replication would have estimated.
  public let experiments: [ExperimentEstimate]

  private let number: Int
  private let blueprint: Blueprint
  private var model: Model { blueprint.model }

  public init(
    number: Int, runs: [PolicyRun], samples: [[MetricSample]], blueprint: Blueprint
  ) {
    self.number = number
    self.blueprint = blueprint
    experiments = ExperimentReading(blueprint.model).estimates(of: runs)
    for file in ResultFile.allCases { buffers[file] = CSVBuffer() }
    buffers[.experiments] = ExperimentRows(experiments, number: number).buffer
    for (run, own) in zip(runs, samples) {
      let name = model.policies[run.policy].name
      renderUtilization(name, run.tables)
      renderWindows(name, run.tables)
      if !model.segments.isEmpty {
        renderConversion(name, run.tables)
        if ResultFile.funnel.concerns(model) { renderFunnel(name, run.tables) }
        renderLeads(name, run.tables)
        renderRevenue(name, run.tables)
        if ResultFile.loyalty.concerns(model) { renderLoyalty(name, run.tables) }
        renderDisplacement(name, run.tables, baseline: runs[0])
      }
      if blueprint.keepsVisitors { renderVisits(name, run.tables) }
      if blueprint.tracesEvents { renderTrace(run) }
      if blueprint.auditsPrices {
        let rows = PriceRows(number: number, model: model)
        write(.prices) { rows.append(run, to: &$0) }
      }
      renderQueues(name, run.tables)
      renderSamples(name, own)
    }
  }

  /// Renders into one file; the buffer is moved out meanwhile, so that it is never copied.
  private mutating func write(_ file: ResultFile, _ body: (inout CSVBuffer) -> Void) {
    var buffer = CSVBuffer()
    swap(&buffer, &buffers[file]!)
    body(&buffer)
    swap(&buffer, &buffers[file]!)
  }

  private mutating func renderUtilization(_ policy: String, _ tables: Tables) {
    let number = number
    let blueprint = blueprint
    write(.utilization) { buffer in
      for (site, ledger) in tables.utilization.enumerated() {
        let bins = ledger.bins
        var localDate = DateText()
        var utcDate = DateText()
        for (group, entry) in bins.groups.enumerated() {
          for row in ledger.hours(of: group) {
            buffer.append(policy)
            buffer.append(number)
            buffer.append(blueprint.model.sites[site].name)
            buffer.append(entry.name)
            buffer.append(plain: localDate.bytes(of: bins.firstDay.advanced(by: row.day)))
            buffer.append(plain: utcDate.bytes(of: row.hourStart))
            buffer.append(row.minutes)
            buffer.endRow()
          }
        }
      }
    }
  }

  private mutating func renderWindows(_ policy: String, _ tables: Tables) {
    let number = number
    let model = model
    write(.windows) { buffer in
      for (site, ledger) in tables.utilization.enumerated() {
        let calendar = model.sites[site].calendar
        let isWeekday = (0..<ledger.bins.dayCount).map {
          calendar.kind(of: ledger.bins.firstDay.advanced(by: $0)).rawValue < 5
        }
        for (group, entry) in ledger.bins.groups.enumerated() {
          for window in [nil] + model.windows.indices.map({ Optional($0) }) {
            buffer.append(policy)
            buffer.append(number)
            buffer.append(model.sites[site].name)
            buffer.append(entry.name)
            buffer.append(window.map { model.windows[$0].name } ?? "all")
            buffer.append(ledger.total(of: group, window: window))
            let busiest =
              window == nil ? ledger.busiestQuarter(of: group, isWeekday: isWeekday) : nil
            if let busiest {
              buffer.append("\(TimeOfDay(seconds: Int32(busiest.quarter * 900))):00")
              buffer.append(scaled: Int64((busiest.booked * 1e6).rounded()), decimals: 6)
            } else {
              buffer.appendEmpty()
              buffer.appendEmpty()
            }
            buffer.endRow()
          }
        }
      }
    }
  }

  private mutating func renderConversion(_ policy: String, _ tables: Tables) {
    writeCohorts(.conversion, policy) { buffer, flow, day in
      for count in VisitCount.allCases {
        buffer.append(tables.conversion[count, flow: flow, day: day])
      }
    }
  }

  private mutating func renderFunnel(_ policy: String, _ tables: Tables) {
    writeCohorts(.funnel, policy) { buffer, flow, day in
      for item in FunnelItem.allCases {
        let sum = tables.funnel[item, flow: flow, day: day]
        switch item {
        case .searches, .calls, .closed, .answered: buffer.append(sum)
        case .searchTime, .waitTime, .talkTime: buffer.append(minutes: sum)
        }
      }
    }
  }

  /// Renders a row for each flow and measured day of the visit.
  private mutating func writeCohorts(
    _ file: ResultFile, _ policy: String,
    cells: (_ buffer: inout CSVBuffer, _ flow: Int, _ day: Int) -> Void
  ) {
    let number = number
    let model = model
    write(file) { buffer in
      for (index, flow) in model.flows.enumerated() {
        for day in 0..<model.plan.measuredDays {
          buffer.append(policy)
          buffer.append(number)
          buffer.append(model.segments[flow.segment].name)
          buffer.append(model.channels[flow.channel].name)
          buffer.append("\(model.plan.firstMeasuredDay.advanced(by: day))")
          cells(&buffer, index, day)
          buffer.endRow()
        }
      }
    }
  }

  private mutating func renderLeads(_ policy: String, _ tables: Tables) {
    let number = number
    let model = model
    write(.leads) { buffer in
      for (segment, entry) in model.segments.enumerated() {
        for hour in 0..<24 {
          for lead in 0...tables.leads.longestLead {
            let counts = LeadCount.allCases.map {
              tables.leads[$0, segment: segment, hour: hour, lead: lead]
            }
            if counts[0] == 0 { continue }
            buffer.append(policy)
            buffer.append(number)
            buffer.append(entry.name)
            buffer.append(hour)
            buffer.append(lead)
            for count in counts { buffer.append(count) }
            buffer.endRow()
          }
        }
      }
    }
  }

  private mutating func renderRevenue(_ policy: String, _ tables: Tables) {
    let number = number
    let blueprint = blueprint
    write(.revenue) { buffer in
      let model = blueprint.model
      for (site, entry) in model.sites.enumerated() {
        for (category, name) in blueprint.categories.enumerated() {
          let open = blueprint.openTime(site: site, category: category)
          for day in 0..<model.plan.measuredDays {
            buffer.append(policy)
            buffer.append(number)
            buffer.append(entry.name)
            buffer.append(name)
            buffer.append("\(model.plan.firstMeasuredDay.advanced(by: day))")
            buffer.append(
              tables.revenue, site: site, category: category, day: day, open: open[day],
              currency: model.currency)
            buffer.endRow()
          }
        }
      }
    }
  }

  private mutating func renderLoyalty(_ policy: String, _ tables: Tables) {
    let rows = LoyaltyRows(number: number, model: model)
    write(.loyalty) { rows.append(tables.loyalty, policy: policy, to: &$0) }
  }

  private mutating func renderDisplacement(
    _ policy: String, _ tables: Tables, baseline: PolicyRun
  ) {
    let number = number
    let model = model
    let baselineName = model.policies[baseline.policy].name
    if policy == baselineName { return }
    write(.displacement) { buffer in
      for basis in Displacement.Basis.allCases {
        let displacement = Displacement(
          of: tables.visits, against: baseline.tables.visits, basis: basis,
          segments: model.segments.count, movedBeyond: model.plan.movedBeyond)
        for (segment, counts) in displacement.counts.enumerated() {
          buffer.append(policy)
          buffer.append(baselineName)
          buffer.append(number)
          buffer.append(model.segments[segment].name)
          buffer.append(basis.rawValue)
          buffer.append(counts.reduce(0, +))
          for count in counts { buffer.append(count) }
          buffer.endRow()
        }
      }
    }
  }

  /// The columns from `reason` to `planned_start`.
  private static func append(
    _ detail: VisitDetail, _ currency: Currency, _ dates: inout DateText,
    to buffer: inout CSVBuffer
  ) {
    if let end = detail.end { buffer.append(end.columnName) } else { buffer.appendEmpty() }
    for price in [detail.shown, detail.paid] {
      if let price {
        buffer.append(scaled: price.minorUnits, decimals: currency.minorDigits)
      } else {
        buffer.appendEmpty()
      }
    }
    if let start = detail.plannedStart {
      buffer.append(plain: dates.bytes(of: start))
    } else {
      buffer.appendEmpty()
    }
  }

  private mutating func renderVisits(_ policy: String, _ tables: Tables) {
    let number = number
    let model = model
    write(.visits) { buffer in
      var utcDate = DateText()
      for ((visitor, visit), detail) in zip(
        zip(tables.visitors, tables.visits), tables.visitDetails)
      {
        buffer.append(policy)
        buffer.append(number)
        buffer.append(model.segments[visitor.segment].name)
        buffer.append(model.channels[model.flows[visitor.flow].channel].name)
        buffer.append("\(LocalDay(daysSince1970: visitor.name.day))")
        buffer.append(Int64(visitor.name.ordinal))
        buffer.append(plain: utcDate.bytes(toMicrosecondOf: visitor.instant))
        buffer.append(model.catalogue.services[visitor.service].name)
        buffer.append(visitor.preference)
        buffer.append(visitor.leadQuantile)
        buffer.append(visit.isBooked ? 1 : 0)
        if visit.isBooked {
          buffer.append(model.sites[Int(visit.site)].name)
          let start = Instant(microseconds: Int64(visit.startMinute) * 60_000_000)
          buffer.append(plain: utcDate.bytes(of: start))
        } else {
          buffer.appendEmpty()
          buffer.appendEmpty()
        }
        buffer.append(visit.isRewarded ? 1 : 0)
        buffer.append(visit.isCompleted ? 1 : 0)
        Self.append(detail, model.currency, &utcDate, to: &buffer)
        buffer.endRow()
      }
    }
  }

  private mutating func renderTrace(_ run: PolicyRun) {
    let rows = TraceRows(number: number, model: model)
    write(.trace) { rows.append(run, to: &$0) }
  }

  private mutating func renderQueues(_ policy: String, _ tables: Tables) {
    let number = number
    let model = model
    write(.queues) { buffer in
      for (queue, table) in zip(model.queues, tables.queues) {
        for (stage, entry) in queue.stages.enumerated() {
          for group in [nil] + queue.classes.indices.map({ Optional($0) })
          where group == nil || queue.classes.count > 1 {
            buffer.append(policy)
            buffer.append(number)
            buffer.append(queue.name)
            buffer.append(entry.name)
            buffer.append(group.map { queue.classes[$0].name } ?? "all")
            buffer.append(table.tally(stage: stage, class: group, week: nil))
            buffer.append(minutes: table.openTime(ofWeek: nil).microseconds)
            buffer.endRow()
          }
        }
      }
    }
  }

  private mutating func renderSamples(_ policy: String, _ samples: [MetricSample]) {
    let number = number
    write(.replications) { buffer in
      for sample in samples {
        buffer.append(policy)
        buffer.append(number)
        buffer.append(sample.name)
        buffer.append(sample.total.numerator)
        buffer.append(sample.total.denominator)
        buffer.append(sample.total.value)
        buffer.endRow()
      }
    }
  }
}
