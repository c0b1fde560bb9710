/// Asks for the starts of a job at a site.
public struct SearchRequest: Hashable, Sendable, Codable {
  public let site: Int
  public let job: Job
  public let customer: CustomerID
  /// Only with this technician; nil for anybody qualified.
  public let technician: Int?

  public init(site: Int, job: Job, customer: CustomerID, technician: Int? = nil) {
    self.site = site
    self.job = job
    self.customer = customer
    self.technician = technician
  }
}
