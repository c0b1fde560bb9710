import Demand
import Scheduling
import Simulation
import TimeAndMoney

/// The rows of trace.csv: each event of a replication under one policy.
public struct TraceRows {
  private let number: Int
  private let model: Model
  /// The words of the kinds of events, by raw value.
  private let kinds: [[UInt8]]
  private static let deadline = Array("deadline".utf8)

  /// - Parameter number: the number of the replication.
  public init(number: Int, model: Model) {
    self.number = number
    self.model = model
    kinds = Happening.allCases.map { Array($0.word.utf8) }
  }

  /// Adds the rows of a policy.
  public func append(_ run: PolicyRun, to buffer: inout CSVBuffer) {
    let policy = model.policies[run.policy].name
    var dates = DateText()
    var outcomes: [EventOutcome: [UInt8]] = [:]
    for (index, event) in run.trace.enumerated() {
      buffer.append(policy)
      buffer.append(number)
      buffer.append(index + 1)
      buffer.append(plain: dates.bytes(toMicrosecondOf: event.instant))
      buffer.append(plain: event.happening.map { kinds[Int($0.rawValue)] } ?? TraceRows.deadline)
      append(event.site.map { model.sites[$0].name }, to: &buffer)
      appendVisit(event.subject, to: &buffer)
      append(event.start, &dates, to: &buffer)
      appendAbsence(event, &dates, to: &buffer)
      appendWalkIn(event.subject, to: &buffer)
      if let outcome = event.outcome {
        let word = outcomes[outcome] ?? Array(outcome.word.utf8)
        outcomes[outcome] = word
        buffer.append(plain: word)
      } else {
        buffer.appendEmpty()
      }
      buffer.endRow()
    }
  }

  /// The columns from `segment` to `service`.
  private func appendVisit(_ subject: TracedEvent.Subject, to buffer: inout CSVBuffer) {
    guard case .visit(let name, let segment, let service) = subject else {
      for _ in 0..<4 { buffer.appendEmpty() }
      return
    }
    buffer.append(model.segments[segment].name)
    buffer.append("\(LocalDay(daysSince1970: name.day))")
    buffer.append(Int64(name.ordinal))
    append(service.map { model.catalogue.services[$0].name }, to: &buffer)
  }

  /// The columns `resource` and `until`.
  private func appendAbsence(
    _ event: TracedEvent, _ dates: inout DateText, to buffer: inout CSVBuffer
  ) {
    if case .absence(let resource, let until) = event.subject, let site = event.site {
      buffer.append(name(of: resource, at: model.sites[site]))
      append(until, &dates, to: &buffer)
    } else {
      buffer.appendEmpty()
      buffer.appendEmpty()
    }
  }

  /// The columns from `queue` to `customer`.
  private func appendWalkIn(_ subject: TracedEvent.Subject, to buffer: inout CSVBuffer) {
    guard case .walkIn(let queue, let group, let stage, let number) = subject else {
      for _ in 0..<4 { buffer.appendEmpty() }
      return
    }
    let entry = model.queues[queue]
    buffer.append(entry.name)
    buffer.append(entry.stages[stage].name)
    buffer.append(entry.classes[group].name)
    buffer.append(number)
  }

  private func append(_ text: String?, to buffer: inout CSVBuffer) {
    if let text { buffer.append(text) } else { buffer.appendEmpty() }
  }

  private func append(_ instant: Instant?, _ dates: inout DateText, to buffer: inout CSVBuffer) {
    if let instant {
      buffer.append(plain: dates.bytes(of: instant))
    } else {
      buffer.appendEmpty()
    }
  }

  /// The name of a group; a technician with his number in it, from 1.
  private func name(of resource: Resource, at site: Site) -> String {
    switch resource {
    case .technician(var number):
      for group in site.technicians {
        if number < group.count { return "\(group.name) \(number + 1)" }
        number -= group.count
      }
      return ""
    case .bay(let group): return site.bays[group].name
    case .equipment(let group): return site.equipment[group].name
    case .site: return "site"
    }
  }
}
