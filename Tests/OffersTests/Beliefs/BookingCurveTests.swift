import Offers
import Testing

@Suite("Booking curves")
struct BookingCurveTests {
  private let curve = BookingCurve(
    points: [(1, 0.6), (4, 0.3), (8, 0.1)], final: 0.8, horizonDays: 10)

  @Test(
    "Between stated leads a curve is straight, beyond them level",
    arguments: [(0, 0.6), (1, 0.6), (2, 0.5), (4, 0.3), (6, 0.2), (8, 0.1), (10, 0.1), (99, 0.1)])
  func shares(lead: Int, share: Double) {
    #expect(abs(curve.share(lead: lead) - share) < 1e-12)
  }

  @Test("What is usually still to come is added to what is sold")
  func forecast() {
    #expect(abs(curve.forecast(sold: 0.4, lead: 4) - 0.9) < 1e-12)
    #expect(abs(curve.forecast(sold: 0, lead: 1) - 0.2) < 1e-12)
  }

  @Test("A ladder's best factor is that with the highest mean gain, the first of equal ones")
  func bandit() {
    var bandit = LadderBandit(margins: [50, 100, 200])
    #expect(bandit.best == 2)
    for _ in 0..<30 { bandit.observe(2, booked: false) }
    for _ in 0..<9 { bandit.observe(1, booked: true) }
    #expect(bandit.best == 1)
    #expect(abs(bandit.arms[1].chance - 10.0 / 11) < 1e-12)
    #expect(bandit.draw([0.5, 0.5, 0.5][...]) == 1)
    #expect(bandit.draw([0.999, 0.0001, 0.5][...]) == 0)
  }
}
