import Scheduling
import TimeAndMoney

extension ReferenceScheduler {
  enum Phase {
    case held, confirmed, displaced, due, present, waiting, inService
  }

  /// Somebody who holds or has a place.
  struct Entry {
    let id: AppointmentID
    let site: Int
    let job: Job
    let needs: VisitNeeds
    let customer: CustomerID
    /// Whom the customer insists on.
    let pinned: Int?
    /// Who may do each work.
    var able: [[Int]]
    var price: Money
    var start: Int
    /// Who does each work; nobody while it is sold beyond the plan.
    var team: [Int] = []
    var phase = Phase.held
    var isBeyond = false
    /// The place in line it is offered to.
    var line: WaitlistID?
    var awaitsProvider = false
    /// Given to somebody else since its technician gave it up.
    var stays = false
    /// When the hold, or the time to answer, runs out.
    var until: Instant
    var untilNumber = 0
    /// Rises from hold to hold and with each confirmation.
    var order = 0
    var arrival: Instant?
    /// The order in which those who wait lined up.
    var lineUp = 0
    var stage = 0
    var technicianWorks = false
    var inEscrow = Money.zero
    var captured = Money.zero

    var isDue: Bool { phase == .due || phase == .waiting }
    var hasBegun: Bool { phase == .inService || stage > 0 }
    /// Nobody may give it to another technician.
    var isFixed: Bool { pinned != nil || stays || isDue || hasBegun }
  }

  struct Line {
    let id: WaitlistID
    let job: Job
    let first: Int
    let last: Int
    let customer: CustomerID
    let price: Money
    let end: Instant
    let endNumber: Int
    var offered: AppointmentID?

    func hasEnded(before now: Instant) -> Bool { end < now }
  }

  struct Told: Equatable {
    let party: Notice.Party
    let customer: CustomerID
    let appointment: AppointmentID?
    let news: News
  }

  struct Record {
    var stars = 0
    var ratings = 0
    var punctual = 0
    var starts = 0
    var cancellations = 0
  }

  struct Ratable {
    let id: AppointmentID
    let site: Int
    let technician: Int?
    let customer: CustomerID
    let until: Instant
  }

  /// All money that ever moved.
  struct Books: Equatable {
    var authorised = Money.zero
    var captured = Money.zero
    var released = Money.zero
    var refunded = Money.zero
  }

  // MARK: Rules

  private func rules(of job: Job) -> [ServiceRules] {
    job.services.map { garage.catalogue.services[$0].rules }
  }

  func notice(of job: Job) -> Span {
    rules(of: job).map { $0.notice ?? garage.rules.notice }.max()!
  }
  func horizon(of job: Job) -> Int {
    rules(of: job).map { $0.horizonDays ?? garage.rules.horizonDays }.min()!
  }
  func providerAnswer(of job: Job) -> Span? { rules(of: job).compactMap(\.providerAnswer).min() }

  func isServable(_ job: Job, at site: Int) -> Bool {
    let services = garage.catalogue.services
    return garage.sites.indices.contains(site) && job.extraBayTime >= .zero
      && job.allServices.allSatisfy { services.indices.contains($0) }
      && job.services.contains { !services[$0].isAddOn }
  }

  /// Whether a customer has as many as he may of some service of the job.
  func hasReachedLimit(_ customer: CustomerID, _ job: Job) -> Bool {
    job.services.contains { service in
      guard let most = garage.catalogue.services[service].rules.limitPerCustomer else {
        return false
      }
      return entries.count { $0.customer == customer && $0.job.services.contains(service) } >= most
    }
  }

  /// The fee for a withdrawal now.
  func lateFee(of entry: Entry) -> Money {
    let rules = rules(of: entry.job)
    let free = rules.map { $0.freeCancellation ?? garage.rules.freeCancellation }.max()!
    let share = rules.map { $0.lateCancellationFee ?? garage.rules.lateCancellationFee }.max()!
    let isInTime = now <= premises[entry.site].instant(of: entry.start) - free
    return isInTime ? .zero : entry.price.scaled(by: share.value)
  }

  func noShowFee(of entry: Entry) -> Money {
    entry.price.scaled(by: rules(of: entry.job).compactMap(\.noShowFee).max()?.value ?? 0)
  }

  // MARK: Money

  /// The price and perhaps a rush fee are authorised, a deposit is captured.
  mutating func pay(_ id: AppointmentID) {
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

  mutating func capture(_ id: AppointmentID, _ amount: Money) {
    books.captured += amount
    edit(id) {
      $0.inEscrow -= amount
      $0.captured += amount
    }
  }

  /// The business keeps an amount, at most all there is; the rest goes back.
  mutating func settle(_ id: AppointmentID, keeping amount: Money) -> Money {
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

  func score(of technician: Int, at site: Int) -> Double {
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
