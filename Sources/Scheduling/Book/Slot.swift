/// A start at a site that was listed for a job.
public struct Slot: Hashable, Sendable {
  public let site: Int
  public let job: Int
  /// The cell of the site's book at which it starts.
  public let cell: Int

  public init(site: Int, job: Int, cell: Int) {
    self.site = site
    self.job = job
    self.cell = cell
  }
}
