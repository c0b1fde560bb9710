import Foundation
import RandomStreams
import Statistics
import Testing

@Suite("Our logarithm and exponential")
struct PortableMathTests {
  #if arch(x86_64)  // The only processors with the long doubles that hold the truth.
    /// Returns the error of the value in units of the last place of the true one, which long
    /// doubles hold.
    private func error(_ value: Double, _ truth: Float80) -> Double {
      if Double(truth) == value { return 0 }
      return Double((Float80(value) - truth).magnitude / Float80(Double(truth).ulp))
    }

    @Test("The logarithm of any positive number is off by less than one unit in the last place")
    func logarithm() {
      var stream = RandomStream(key: RandomKey(seed: 1, replication: 0))
      var worst = 0.0
      for _ in 0..<500_000 {
        // Every exponent alike, subnormal numbers included.
        let bits = UInt64(stream.uniform() * Double(Double.infinity.bitPattern))
        let anywhere = max(Double.leastNonzeroMagnitude, Double(bitPattern: bits))
        let nearOne = 0.5 + stream.uniform() * 1.5
        for x in [anywhere, nearOne] {
          worst = max(worst, error(PortableMath.log(x), Foundation.log(Float80(x))))
        }
      }
      #expect(worst < 1, "\(worst)")
    }

    @Test("The exponential of any number is off by less than one unit in the last place")
    func exponential() {
      var stream = RandomStream(key: RandomKey(seed: 2, replication: 0))
      var worst = 0.0
      for _ in 0..<500_000 {
        let anywhere = -745 + stream.uniform() * (745 + 709.7)
        let nearZero = (stream.uniform() - 0.5) * 4
        for x in [anywhere, nearZero] {
          worst = max(worst, error(PortableMath.exp(x), Foundation.exp(Float80(x))))
        }
      }
      #expect(worst < 1, "\(worst)")
    }

    @Test("The sine of any part of a half turn is off by less than three units in the last place")
    func sine() {
      var stream = RandomStream(key: RandomKey(seed: 3, replication: 0))
      var worst = 0.0
      for _ in 0..<300_000 {
        let anywhere = stream.uniform()
        let nearZero = PortableMath.exp(-40 * stream.uniform())
        for x in [anywhere, nearZero] {
          // Near a half turn the long doubles too have few digits, near none they have all.
          let near = Float80(min(x, 1 - x))
          worst = max(
            worst, error(PortableMath.sine(ofHalfTurns: x), Foundation.sin(.pi * near)))
        }
      }
      #expect(worst < 3, "\(worst)")
      #expect([0, 0.5, 1].map { PortableMath.sine(ofHalfTurns: $0) } == [0, 1, 0])
    }
  #endif

  @Test(
    "The logarithm keeps to its extremes",
    arguments: [
      (0, -.infinity), (-0.0, -.infinity), (1, 0), (.infinity, .infinity),
      (.leastNonzeroMagnitude, -744.4400719213812),
      (.leastNormalMagnitude, -708.3964185322641), (.greatestFiniteMagnitude, 709.782712893384),
      (2, 0.6931471805599453), (1.0.nextUp, 0x1p-52 - 0x1p-105),
      (1.0.nextDown, -0x1p-53 - 0x1p-107),
    ] as [(Double, Double)])
  func logarithmExtremes(x: Double, expected: Double) {
    #expect(PortableMath.log(x) == expected)
  }

  @Test(
    "What has no logarithm is not a number",
    arguments: [-1, -.infinity, .nan, -Double.leastNonzeroMagnitude])
  func noLogarithm(x: Double) {
    #expect(PortableMath.log(x).isNaN)
  }

  @Test(
    "The exponential keeps to its extremes",
    arguments: [
      (0, 1), (-0.0, 1), (.infinity, .infinity), (-.infinity, 0), (1, 2.718281828459045.nextUp),
      (709.782712893384, 0x1.fffffffffff2ap1023), (709.7827128933841, .infinity),
      (1e300, .infinity), (-745.1332191019411, .leastNonzeroMagnitude), (-745.1332191019412, 0),
      (-1e300, 0), (.leastNonzeroMagnitude, 1), (-1e-20, 1),
    ] as [(Double, Double)])
  func exponentialExtremes(x: Double, expected: Double) {
    #expect(PortableMath.exp(x) == expected)
  }

  @Test("The exponential of no number is no number")
  func noExponential() {
    #expect(PortableMath.exp(.nan).isNaN)
  }

  @Test("The exponential rises with its argument across each change of exponent")
  func monotone() {
    for step in -1_020...1_020 {
      let edge = (Double(step) + 0.5) * 0.6931471805599453
      let values = [edge - 1e-9 * edge.magnitude, edge, edge + 1e-9 * edge.magnitude]
        .map(PortableMath.exp)
      #expect(values[0] <= values[1] && values[1] <= values[2])
    }
  }

  @Test(
    "A power is that of the library to about 1 + |y ln x| units",
    arguments: [(2, 10), (0.5, 3.3), (10, -7.25), (1e-9, 0.3), (123.456, 20), (0, 2), (7, 0)]
      as [(Double, Double)])
  func powers(x: Double, y: Double) {
    let truth = Foundation.pow(x, y)
    let allowed = (3 + (x == 0 ? 0 : y * Foundation.log(x)).magnitude) * truth.ulp
    #expect((PortableMath.pow(x, y) - truth).magnitude <= allowed)
  }

  @Test("The normal quantile is GSL's, from the middle to the farthest tail")
  func normalQuantile() {
    var worst = 0.0
    for step in 1..<20_000 {
      let u = Double(step) / 20_000
      let tail = PortableMath.exp(-Double(step) / 28)
      for u in [u, tail] where u < 1 && u != 0.5 {
        worst = max(worst, (PortableMath.normalQuantile(u) / GSL.normalQuantile(u) - 1).magnitude)
      }
    }
    #expect(worst < 4e-15, "\(worst)")
    #expect(PortableMath.normalQuantile(0.5) == 0)
    #expect((PortableMath.normalQuantile(0.975) - 1.959963984540054).magnitude < 5e-16)
    #expect(PortableMath.normalQuantile(0x1p-53) == -PortableMath.normalQuantile(1 - 0x1p-53))
  }
}
