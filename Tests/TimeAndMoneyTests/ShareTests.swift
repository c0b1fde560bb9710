import Testing
import TimeAndMoney

@Suite("A share")
struct ShareTests {
  @Test("A share lies between nothing and the whole", arguments: [0, 0.25, 1])
  func accepted(value: Double) {
    #expect(Share(value)?.value == value)
  }

  @Test(
    "What is no part of a whole is no share",
    arguments: [-Double.leastNonzeroMagnitude, 1.0.nextUp, .infinity, .nan])
  func refused(value: Double) {
    #expect(Share(value) == nil)
  }

  @Test("Shares are ordered, and nothing has no sign")
  func order() {
    #expect(Share.zero < .one)
    #expect(Share(-0.0)?.description == "0.0")
  }
}
