import Statistics

/// Finds where a simulated metric reaches a value, on common random numbers: the same replications at every point, so
/// that the mean over them is one function of the parameter.
///
/// The interval of the root holds every parameter at which the 95 % interval of the metric holds the value: at the true
/// root it does so in 95 of 100 studies (the inversion of a test, as Fieller's).
public struct RootSearch {
  /// The metric over all replications at a parameter; nil if the study was stopped.
  public typealias Evaluation = (Double) throws -> Estimate?

  public enum Problem: Error, Sendable {
    /// The metric has no value or no interval at a parameter.
    case noValue(at: Double)
  }

  private struct Stopped: Error {}

  /// Points of the first look at the range.
  private static let firstPoints = 9
  /// The root and the ends of its interval are found to these parts of the range.
  public static let rootResolution = 1.0 / 2_048
  private static let endResolution = 1.0 / 256

  private let range: ClosedRange<Double>
  private let step: Double
  private let isWhole: Bool
  private let target: Double
  private let evaluate: Evaluation
  private var known: [Double: Estimate] = [:]

  /// - Parameters:
  ///   - range: where to look.
  ///   - step: parameters are multiples of it; 1 for whole ones.
  ///   - target: the value to reach, in the unit of the metric.
  public init(
    in range: ClosedRange<Double>, step: Double, target: Double, evaluate: @escaping Evaluation
  ) {
    self.range = range
    self.step = step
    isWhole = step >= 1
    self.target = target
    self.evaluate = evaluate
  }

  /// Looks for the lowest root; nil if it was stopped.
  public mutating func run() throws -> RootReport? {
    do {
      return try search()
    } catch is Stopped {
      return nil
    }
  }

  private mutating func search() throws -> RootReport {
    let points = firstLook()
    for point in points { _ = try estimate(at: point) }
    let brackets = try crossings(of: { $0.value ?? 0 }, among: points)
    guard let bracket = brackets.first else { return try notReached(points) }
    let (low, high) = try narrowed(bracket, to: Self.rootResolution) { $0.value ?? 0 }
    let rises = try value(at: bracket.low) < value(at: bracket.high)
    let root = isWhole ? high : try interpolated(low, high)
    // Where the metric rises, its upper bound reaches the value first.
    let lowEnd = try end(
      among: { $0 <= high }, isLast: true, bound: { rises ? $0.upper : $0.lower })
    let highEnd = try end(
      among: { $0 >= low }, isLast: false, bound: { rises ? $0.lower : $0.upper })
    return RootReport(
      outcome: .reached(root: root, low: lowEnd, high: highEnd, others: brackets.count - 1),
      points: known)
  }

  private func firstLook() -> [Double] {
    let width = range.upperBound - range.lowerBound
    if isWhole, width <= Double(Self.firstPoints) {
      return stride(from: range.lowerBound, through: range.upperBound, by: 1).map { $0 }
    }
    let points = (0..<Self.firstPoints).map { place in
      rounded(range.lowerBound + width * Double(place) / Double(Self.firstPoints - 1))
    }
    return Array(Set(points)).sorted()
  }

  /// No point lies on the other side: the nearest one is what can be had.
  private func notReached(_ points: [Double]) throws -> RootReport {
    let nearest = points.min { a, b in
      let (first, second) = (known[a]?.value ?? 0, known[b]?.value ?? 0)
      return (first - target).magnitude < (second - target).magnitude
    }
    let parameter = nearest ?? range.lowerBound
    let best = known[parameter]
    return RootReport(
      outcome: .notReached(
        parameter: parameter, best: best ?? Estimate(value: nil, count: 0),
        isBelow: (best?.value ?? 0) < target), points: known)
  }

  // MARK: Steps

  private mutating func estimate(at parameter: Double) throws -> Estimate {
    if let estimate = known[parameter] { return estimate }
    guard let estimate = try evaluate(parameter) else { throw Stopped() }
    guard estimate.value != nil, estimate.interval != nil else {
      throw Problem.noValue(at: parameter)
    }
    known[parameter] = estimate
    return estimate
  }

  private mutating func value(at parameter: Double) throws -> Double {
    try estimate(at: parameter).value ?? 0
  }

  private typealias Bracket = (low: Double, high: Double)

  /// Neighbours between which a figure crosses the target, from the lowest on.
  private mutating func crossings(
    of figure: (Estimate) -> Double, among points: [Double]
  ) throws -> [Bracket] {
    var brackets: [Bracket] = []
    for (low, high) in zip(points, points.dropFirst()) {
      let before = figure(try estimate(at: low)) - target
      let after = figure(try estimate(at: high)) - target
      if before == 0 && brackets.isEmpty && low == points[0] || before * after < 0 || after == 0 {
        brackets.append((low, high))
      }
    }
    return brackets
  }

  /// Halves a bracket until it is as narrow as wanted.
  private mutating func narrowed(
    _ bracket: Bracket, to resolution: Double, _ figure: (Estimate) -> Double
  ) throws -> Bracket {
    var (low, high) = bracket
    let isLowBelow = figure(try estimate(at: low)) < target
    let least = max(1.5 * step, (range.upperBound - range.lowerBound) * resolution)
    while high - low > least {
      let middle = rounded((low + high) / 2)
      if (figure(try estimate(at: middle)) < target) == isLowBelow {
        low = middle
      } else {
        high = middle
      }
    }
    return (low, high)
  }

  /// Between two near points, as if the metric were straight.
  private mutating func interpolated(_ low: Double, _ high: Double) throws -> Double {
    let (before, after) = (try value(at: low) - target, try value(at: high) - target)
    return before == after ? low : low + (high - low) * before / (before - after)
  }

  /// An end of the root's interval: where a bound of the metric's interval crosses the target, nearest to the root; nil
  /// beyond the range.
  private mutating func end(
    among isWanted: (Double) -> Bool, isLast: Bool, bound: (Estimate) -> Double
  ) throws -> Double? {
    let crossings = try crossings(of: bound, among: known.keys.filter(isWanted).sorted())
    guard let crossing = isLast ? crossings.last : crossings.first else { return nil }
    let (low, high) = try narrowed(crossing, to: Self.endResolution, bound)
    return isWhole ? high : (low + high) / 2
  }

  private func rounded(_ parameter: Double) -> Double {
    let multiple = (parameter / step).rounded() * step
    return min(max(multiple, range.lowerBound), range.upperBound)
  }
}

extension Estimate {
  fileprivate var upper: Double { interval?.upperBound ?? .infinity }
  fileprivate var lower: Double { interval?.lowerBound ?? -.infinity }
}
