import Scheduling
import TimeAndMoney

/// What the program of a policy is told at a publication: what a policy sees, with how much is booked of each day.
public struct MarketReport: Sendable {
  /// A day of a site that can be booked.
  public struct Day: Sendable {
    public let site: Int
    /// The day of the site's book.
    public let day: Int
    /// Of all its bays, or of its technicians where it has none.
    public let load: DayLoad
  }

  public let view: MarketView
  public let days: [Day]
  public let uniforms: [Double]
  /// What may still be spent today on each reward of the policy; nil for no limit.
  public let budgetLeft: [Money?]

  /// Reads how much is booked off the scheduler.
  init(
    _ view: MarketView, uniforms: ArraySlice<Double>, budget: RewardBudget,
    scheduler: Scheduler
  ) {
    self.view = view
    self.uniforms = Array(uniforms)
    budgetLeft = budget.left
    days = view.business.sites.indices.flatMap { site in
      view.business.bookableDays(at: site, now: view.now).map { day in
        Day(
          site: site, day: day,
          load: view.business.load(at: site, on: day, scheduler: scheduler))
      }
    }
  }
}
