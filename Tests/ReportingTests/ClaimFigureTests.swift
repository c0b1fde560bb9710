import Metrics
import Simulation
import Testing

@testable import Reporting

@Suite("Figures of claims")
struct ClaimFigureTests {
  @Test(
    "Shares and changes are in percent, differences of shares in points, with the decimals of the claim",
    arguments: [
      (Claim.Subject.before, MetricUnit.share, 0.47...0.47, 1, "47.0 %"),
      (.after, .share, 0.9999...0.9999, 2, "99.99 %"),
      (.change, .minutes, 0.41...0.41, 1, "+41.0 %"),
      (.change, .share, -0.37...(-0.37), 1, "-37.0 %"),
      (.change, .share, -0.00001...(-0.00001), 1, "+0.0 %"),
      (.difference, .share, 0.15...0.15, 1, "+15.0 pp"),
      (.difference, .minutes, -6.267...(-6.267), 3, "-6.267 min"),
      (.change, .share, 0.23...0.45, 1, "+23.0 % … +45.0 %"),
      (.before, .perDay, 58...60.5, 1, "58.0 … 60.5 per day"),
      (.after, .share, 0.85...(.infinity), 1, "at least 85.0 %"),
      (.after, .currencyPerDay, (-.infinity)...580, 1, "at most 580.0 CNY per day"),
    ])
  func claimed(
    subject: Claim.Subject, unit: MetricUnit, claimed: ClosedRange<Double>, decimals: Int,
    expected: String
  ) {
    let claim = Claim(
      name: "c", metric: "m", unit: unit, subject: subject, claimed: claimed, decimals: decimals)
    #expect(ClaimFigures(claim: claim, currency: "CNY").claimed == expected)
  }
}
