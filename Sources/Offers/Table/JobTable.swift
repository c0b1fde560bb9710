import Scheduling

/// Every job that customers of a scenario can be offered: each service alone, and with each gift of each policy
/// that takes bay time or work.
public struct JobTable: Sendable {
  public let jobs: [Job]
  private let indices: [Job: Int]

  /// - Parameter policies: all policies of the scenario, so that one scheduler serves every one of them.
  public init(catalogue: Catalogue, policies: [Policy]) {
    var jobs = catalogue.services.indices.map { Job(service: $0) }
    for rule in policies.flatMap(\.rewards) {
      for service in rule.services ?? Array(catalogue.services.indices) {
        let job = JobTable.job(service, with: rule.gift)
        if !jobs.contains(job) { jobs.append(job) }
      }
    }
    self.jobs = jobs
    indices = Dictionary(uniqueKeysWithValues: zip(jobs, jobs.indices))
  }

  /// The index of the job a service becomes with a gift.
  public func index(of service: Int, with gift: RewardRule.Gift?) -> Int {
    guard let gift, let index = indices[JobTable.job(service, with: gift)] else { return service }
    return index
  }

  private static func job(_ service: Int, with gift: RewardRule.Gift) -> Job {
    switch gift {
    case .discount, .money, .credit, .tier, .lottery, .reminder: Job(service: service)
    case .bayTime(let span): Job(service: service, extraBayTime: span)
    case .service(let added): Job(service: service, addedService: added)
    }
  }
}
