import Scheduling
import TimeAndMoney

/// Whether what is listed can be had, and nothing else.
extension SmallWorldState {
  /// The first start of some cells that is listed and cannot be held, or the other way round.
  func listingComplaint(of garage: Garage, cells: Range<Int>) -> String? {
    var searching = scheduler
    var list = StartList()
    let book = scheduler.days(of: 0)
    for job in garage.jobs.indices {
      searching.search(job, at: 0, now: now, into: &list)
      for cell in cells {
        let isListed = list.contains(cell, on: book.day(of: cell))
        if let fault = fault(of: job, at: cell, isListed: isListed, garage) {
          return "Job \(job) at \(book.instant(of: cell)) \(fault)."
        }
      }
    }
    return nil
  }

  private func fault(of job: Int, at cell: Int, isListed: Bool, _ garage: Garage) -> String? {
    var copy = scheduler
    let slot = Slot(site: 0, job: job, cell: cell)
    let outcome = copy.hold(slot, for: CustomerID(1_000_000), now: now)
    if let violation = copy.violations.first { return "is refused: \(violation)" }
    guard case .held(let id, _) = outcome else {
      return isListed ? "cannot be held, listed" : nil
    }
    if !isListed { return "can be held, not listed" }
    if copy.start(of: id) != copy.days(of: 0).instant(of: cell) { return "is another start" }
    if copy.isOverbooked(id), !garage.jobs[job].canBeOverbooked(garage.catalogue) {
      return "is sold beyond the plan"
    }
    return nil
  }
}
