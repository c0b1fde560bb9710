import Foundation
import SchedulerTrials
import Testing

/// How many requests are refused although the scheduler's own book could have been arranged to take them.
@Suite("How many requests are accepted")
struct AcceptanceTests {
  @Test(
    "Moves refuse under 1 % of what the book could take, up to a load of 90 %, stages among them",
    arguments: AcceptanceBusiness.all)
  func table(business: AcceptanceBusiness) {
    let tally = AcceptanceStudy(business, load: 90).run(days: 10)
    #expect(tally.firstFit < tally.moved && tally.moved <= tally.optimum)
    #expect(tally.falseShare < 0.01)
  }
}
