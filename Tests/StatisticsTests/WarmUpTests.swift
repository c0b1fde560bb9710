import Testing

@testable import Statistics

@Suite("The warm-up of a series")
struct WarmUpTests {
  @Test(
    "A level series is not cut, a low beginning is cut where it ends, an endless rise is not settled"
  )
  func truncation() {
    let level = (0..<26).map { $0 % 2 == 0 ? 10.0 : 10.2 }
    #expect(WarmUp.truncation(of: level) == 0)
    #expect(WarmUp.truncation(of: [2, 6, 9] + level) == 3)
    #expect(WarmUp.truncation(of: (0..<26).map(Double.init)) == nil)
    #expect(WarmUp.truncation(of: []) == nil)
    for value in [0.1, 0.3, 0.7, 1.0 / 3, 58.8, 5] {
      #expect(WarmUp.truncation(of: Array(repeating: value, count: 26)) == 0)
    }
  }

  @Test("Noise without a beginning is seldom cut, and a beginning that fades is cut late enough")
  func noise() {
    var source = NumberSource(seed: 5)
    var cuts = 0
    var late = 0
    for _ in 0..<400 {
      let noise = (0..<26).map { _ in source.normal() }
      if WarmUp.truncation(of: noise) != 0 { cuts += 1 }
      var fading = noise
      for week in 0..<26 { fading[week] -= week < 4 ? 8 : 0 }
      if WarmUp.truncation(of: fading) ?? 99 >= 4 { late += 1 }
    }
    #expect(cuts <= 50)
    #expect(late == 400)
  }

  @Test("The slope of a line is found whatever positions are missing")
  func slope() {
    let slope = Trend.slope(of: [(0, 1), (2, 2), (5, 3.5)])
    #expect((slope! - 0.5).magnitude < 1e-12)
    #expect(Trend.slope(of: [(0, 1), (1, 2)]) == nil)
  }
}
