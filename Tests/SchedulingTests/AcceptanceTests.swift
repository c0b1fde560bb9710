import SchedulerTrials
import Testing

/// How many requests are refused although the scheduler's own book could have been arranged to take them.
@Suite("How many requests are accepted")
struct AcceptanceTests {
  @Test(
    "At a load of 90 % moves refuse under 1 % of what the book could take, under 5 % where visits have stages",
    arguments: zip(AcceptanceBusiness.all, [0.01, 0.05, 0.05]))
  func table(business: AcceptanceBusiness, most: Double) {
    let tally = AcceptanceStudy(business, load: 90).run(days: 10)
    #expect(tally.firstFit < tally.moved && tally.moved <= tally.optimum)
    #expect(tally.falseShare < most)
  }
}
