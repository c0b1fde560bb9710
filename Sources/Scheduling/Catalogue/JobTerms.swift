import TimeAndMoney

/// The rules of a job: of all its services the strictest, and the fees of those that ask for one.
struct JobTerms: Sendable {
  let notice: Span
  let horizonDays: Int
  let rushWindow: Span
  let rushFee: Money
  let freeCancellation: Span
  let lateCancellationFee: Share
  let noShowFee: Share
  let deposit: Share
  let providerAnswer: Span?
  /// Services of which a customer may have only so many.
  let limits: [Limit]

  struct Limit: Sendable {
    let service: Int
    /// How often the visit has the service.
    let count: Int
    let most: Int
  }

  init(_ job: Job, catalogue: Catalogue, rules: BookingRules) {
    let services = job.services.map { catalogue.services[$0].rules }
    notice = services.map { $0.notice ?? rules.notice }.max() ?? rules.notice
    horizonDays = services.map { $0.horizonDays ?? rules.horizonDays }.min() ?? rules.horizonDays
    rushWindow = services.compactMap(\.rushWindow).max() ?? .zero
    rushFee = services.compactMap(\.rushFee).reduce(.zero, +)
    freeCancellation =
      services.map { $0.freeCancellation ?? rules.freeCancellation }.max()
      ?? rules.freeCancellation
    lateCancellationFee =
      services.map { $0.lateCancellationFee ?? rules.lateCancellationFee }.max()
      ?? rules.lateCancellationFee
    noShowFee = services.compactMap(\.noShowFee).max() ?? .zero
    deposit = services.compactMap(\.deposit).max() ?? .zero
    providerAnswer = services.compactMap(\.providerAnswer).min()
    limits = Set(job.services).sorted().compactMap { service in
      catalogue.services[service].rules.limitPerCustomer.map { most in
        Limit(service: service, count: job.services.count { $0 == service }, most: most)
      }
    }
  }
}
