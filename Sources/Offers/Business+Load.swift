import Scheduling

extension Business {
  /// How much is booked on a day of all bays of a site, or of its technicians where it has none.
  func load(at site: Int, on day: Int, scheduler: Scheduler) -> DayLoad {
    load(ofBays: Array(sites[site].bays.indices), at: site, on: day, scheduler: scheduler)
  }

  /// How much is booked on a day of some bay groups, or of the technicians where there is none.
  func load(
    ofBays groups: [Int], at site: Int, on day: Int, scheduler: Scheduler
  ) -> DayLoad {
    guard let first = groups.first else {
      let (open, booked) = scheduler.load(ofTechniciansAt: site, on: day)
      return DayLoad(grid: rules.grid, open: open, booked: booked)
    }
    var (open, booked) = scheduler.load(ofBays: first, at: site, on: day)
    for group in groups.dropFirst() {
      let more = scheduler.load(ofBays: group, at: site, on: day)
      for cell in open.indices {
        open[cell] += more.open[cell]
        booked[cell] += more.booked[cell]
      }
    }
    return DayLoad(grid: rules.grid, open: open, booked: booked)
  }
}
