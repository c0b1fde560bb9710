import Scheduling
import TimeAndMoney

extension ReferenceScheduler {
  package enum Phase {
    case held, confirmed, displaced, due, present, waiting, inService
  }

  /// Somebody who holds or has a place.
  package struct Entry {
    package let id: AppointmentID
    package let site: Int
    package let job: Job
    package let needs: VisitNeeds
    package let customer: CustomerID
    /// Whom the customer insists on.
    package let pinned: Int?
    /// Who may do each work.
    package var able: [[Int]]
    package var price: Money
    package var start: Int
    /// Who does each work; nobody while it is sold beyond the plan.
    package var team: [Int] = []
    package var phase = Phase.held
    package var isBeyond = false
    /// The place in line it is offered to.
    package var line: WaitlistID?
    package var awaitsProvider = false
    /// Given to somebody else since its technician gave it up.
    package var stays = false
    /// When the hold, or the time to answer, runs out.
    package var until: Instant
    package var untilNumber = 0
    /// Rises from hold to hold and with each confirmation.
    package var order = 0
    package var arrival: Instant?
    /// The order in which those who wait lined up.
    package var lineUp = 0
    package var stage = 0
    package var technicianWorks = false
    package var inEscrow = Money.zero
    package var captured = Money.zero

    package var isDue: Bool { phase == .due || phase == .waiting }
    package var hasBegun: Bool { phase == .inService || stage > 0 }
    /// Nobody may give it to another technician.
    package var isFixed: Bool { pinned != nil || stays || isDue || hasBegun }
  }

  package struct Line {
    package let id: WaitlistID
    package let job: Job
    package let first: Int
    package let last: Int
    package let customer: CustomerID
    package let price: Money
    package let end: Instant
    package let endNumber: Int
    package var offered: AppointmentID?

    package func hasEnded(before now: Instant) -> Bool { end < now }
  }

  package struct Told: Equatable {
    package let party: Notice.Party
    package let customer: CustomerID
    package let appointment: AppointmentID?
    package let news: News
  }

  package struct Record {
    package var stars = 0
    package var ratings = 0
    package var punctual = 0
    package var starts = 0
    package var cancellations = 0
  }

  package struct Ratable {
    package let id: AppointmentID
    package let site: Int
    package let technician: Int?
    package let customer: CustomerID
    package let until: Instant
  }

  /// All money that ever moved.
  package struct Books: Equatable {
    package var authorised = Money.zero
    package var captured = Money.zero
    package var released = Money.zero
    package var refunded = Money.zero
  }

  // MARK: Rules

  private func rules(of job: Job) -> [ServiceRules] {
    job.services.map { garage.catalogue.services[$0].rules }
  }

  package func notice(of job: Job) -> Span {
    rules(of: job).map { $0.notice ?? garage.rules.notice }.max()!
  }
  package func horizon(of job: Job) -> Int {
    rules(of: job).map { $0.horizonDays ?? garage.rules.horizonDays }.min()!
  }
  package func providerAnswer(of job: Job) -> Span? {
    rules(of: job).compactMap(\.providerAnswer).min()
  }

  package func isServable(_ job: Job, at site: Int) -> Bool {
    let services = garage.catalogue.services
    return garage.sites.indices.contains(site) && job.extraBayTime >= .zero
      && job.allServices.allSatisfy { services.indices.contains($0) }
      && job.services.contains { !services[$0].isAddOn }
  }

  /// Whether a customer has as many as he may of some service of the job.
  package func hasReachedLimit(_ customer: CustomerID, _ job: Job) -> Bool {
    job.services.contains { service in
      guard let most = garage.catalogue.services[service].rules.limitPerCustomer else {
        return false
      }
      return entries.count { $0.customer == customer && $0.job.services.contains(service) } >= most
    }
  }

  /// The fee for a withdrawal now.
  package func lateFee(of entry: Entry) -> Money {
    let rules = rules(of: entry.job)
    let free = rules.map { $0.freeCancellation ?? garage.rules.freeCancellation }.max()!
    let share = rules.map { $0.lateCancellationFee ?? garage.rules.lateCancellationFee }.max()!
    let isInTime = now <= premises[entry.site].instant(of: entry.start) - free
    return isInTime ? .zero : entry.price.scaled(by: share.value)
  }

  package func noShowFee(of entry: Entry) -> Money {
    entry.price.scaled(by: rules(of: entry.job).compactMap(\.noShowFee).max()?.value ?? 0)
  }

  // MARK: Money

  /// The price and perhaps a rush fee are authorised, a deposit is captured.
  package mutating func pay(_ id: AppointmentID) {
    guard let entry = self[id] else { return }
    let rules = rules(of: entry.job)
    let start = premises[entry.site].instant(of: entry.start)
    let window = rules.compactMap(\.rushWindow).max() ?? .zero
    let isRush = start - window < now
    let amount = entry.price + (isRush ? rules.compactMap(\.rushFee).reduce(.zero, +) : .zero)
    let deposit = rules.compactMap(\.deposit).max()?.value ?? 0
    books.authorised += amount
    edit(id) { $0.inEscrow = amount }
    capture(id, min(amount, entry.price.scaled(by: deposit)))
  }

  package mutating func capture(_ id: AppointmentID, _ amount: Money) {
    books.captured += amount
    edit(id) {
      $0.inEscrow -= amount
      $0.captured += amount
    }
  }

  /// The business keeps an amount, at most all there is; the rest goes back.
  package mutating func settle(_ id: AppointmentID, keeping amount: Money) -> Money {
    guard let entry = self[id] else { return .zero }
    let kept = min(amount, entry.captured + entry.inEscrow)
    if kept >= entry.captured {
      capture(id, kept - entry.captured)
    } else {
      books.refunded += entry.captured - kept
      edit(id) { $0.captured = kept }
    }
    books.released += self[id]!.inEscrow
    edit(id) { $0.inEscrow = .zero }
    return kept
  }

  // MARK: Standing

  package func score(of technician: Int, at site: Int) -> Double {
    let record = records[site][technician]
    let trust = garage.rules.trust
    let weight = Double(trust.priorWeight)
    let stars =
      (weight * trust.priorStars + Double(record.stars)) / (weight + Double(record.ratings))
    let punctuality = Double(record.punctual + 1) / Double(record.starts + 1)
    let lost = Double(record.cancellations) / Double(record.starts + record.cancellations + 1)
    return 0.6 * (stars - 1) / 4 + 0.25 * punctuality + 0.15 * (1 - lost)
  }
}
