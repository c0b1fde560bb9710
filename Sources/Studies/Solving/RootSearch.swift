import Statistics

/// Finds where a simulated metric reaches a value, on common random numbers: the same replications at every point, so
/// that the mean over them is one function of the parameter.
///
/// The interval of the root goes, on either side, as far as the 95 % interval of the metric holds the value: at the true
/// root it does so in 95 of 100 studies (the inversion of a test, as Fieller's).
public struct RootSearch {
  /// The metric over all replications at a parameter; nil if the study was stopped.
  public typealias Evaluation = (Double) throws -> Estimate?

  public enum Problem: Error, Sendable {
    /// The metric has no value or no interval at a parameter.
    case noValue(at: Double)
  }

  /// The parameters that may be tried.
  public struct Range: Sendable {
    let low: Double
    let high: Double
    /// Parameters are multiples of it.
    let step: Double
    /// Whether only whole parameters exist; the root is then the first that reaches the value.
    let isWhole: Bool

    public init(_ range: ClosedRange<Double>, step: Double, isWhole: Bool) {
      low = range.lowerBound
      high = range.upperBound
      self.step = isWhole ? 1 : step
      self.isWhole = isWhole
    }

    func rounded(_ parameter: Double) -> Double {
      min(max((parameter / step).rounded() * step, low), high)
    }
  }

  private struct Stopped: Error {}

  /// Points of the first look at the range.
  private static let firstPoints = 9
  /// The root and the ends of its interval are found to these parts of the range.
  public static let rootResolution = 1.0 / 2_048
  private static let endResolution = 1.0 / 256
  /// The part of a bracket's rise that is a jump when it remains between two near points.
  private static let jump = 0.125

  private let range: Range
  private let target: Double
  private let evaluate: Evaluation
  private var known: [Double: Estimate] = [:]
  /// Whether the metric comes to the value from above.
  private var comesFromAbove = false

  /// - Parameter target: the value to reach, in the unit of the metric.
  public init(in range: Range, target: Double, evaluate: @escaping Evaluation) {
    self.range = range
    self.target = target
    self.evaluate = evaluate
  }

  /// Looks for the lowest root; a report of what was tried if it was stopped.
  public mutating func run() throws -> RootReport {
    do {
      return try search()
    } catch is Stopped {
      return RootReport(outcome: .stopped, points: known)
    }
  }

  private mutating func search() throws -> RootReport {
    let points = firstLook()
    let values = try points.map { try value(at: $0) }
    comesFromAbove = values[0] > target
    guard let first = values.firstIndex(where: reaches) else { return notReached(points) }
    let others = crossings(values) - 1
    if first == 0 {
      return try report(low: points[0], high: points[0], others: others, isJump: false)
    }
    let (low, high) = try narrowed(
      (points[first - 1], points[first]), to: Self.rootResolution,
      isInside: { search, point in try !search.reaches(search.value(at: point)) })
    let bracket = values[first] - values[first - 1]
    let step = try value(at: high) - value(at: low)
    // A smooth metric has next to no step left between points so near.
    let isJump = range.isWhole || step.magnitude > Self.jump * bracket.magnitude
    return try report(low: low, high: high, others: others, isJump: isJump)
  }

  private func firstLook() -> [Double] {
    let width = range.high - range.low
    if range.isWhole, width <= Double(Self.firstPoints) {
      return stride(from: range.low, through: range.high, by: 1).map { $0 }
    }
    let points = (0..<Self.firstPoints).map { place in
      range.rounded(range.low + width * Double(place) / Double(Self.firstPoints - 1))
    }
    return Array(Set(points)).sorted()
  }

  /// - Parameters:
  ///   - low: the last point found that does not reach the value.
  ///   - high: the first that does; the same as `low` at the lower end of the range.
  ///   - isJump: whether the metric may jump over the value between the two.
  private mutating func report(
    low: Double, high: Double, others: Int, isJump: Bool
  ) throws -> RootReport {
    let (lowEnd, highEnd) = (try lowEnd(low, high), try highEnd(low, high))
    if isJump, try !holds(low), try !holds(high) {
      return RootReport(
        outcome: .passed(from: low, to: high, low: lowEnd, high: highEnd, others: others),
        points: known)
    }
    let root = range.isWhole || low == high ? high : try interpolated(low, high)
    return RootReport(
      outcome: .reached(root: root, low: lowEnd, high: highEnd, others: others), points: known)
  }

  /// No point reaches the value: the nearest one is what can be had.
  private func notReached(_ points: [Double]) -> RootReport {
    func distance(_ point: Double) -> Double { ((known[point]?.value ?? 0) - target).magnitude }
    let parameter = points.min { distance($0) < distance($1) } ?? range.low
    return RootReport(
      outcome: .notReached(
        parameter: parameter, best: known[parameter] ?? Estimate(value: nil, count: 0),
        isBelow: !comesFromAbove), points: known)
  }

  // MARK: Steps

  private func reaches(_ value: Double) -> Bool {
    comesFromAbove ? value <= target : value >= target
  }

  /// How often the value is crossed from one side to the other; staying on it is no crossing.
  private func crossings(_ values: [Double]) -> Int {
    let sides = values.filter { $0 != target }.map { $0 > target }
    let changes = zip(sides, sides.dropFirst()).count { $0 != $1 }
    // A value that is only touched is reached once.
    return max(1, changes)
  }

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

  private mutating func holds(_ parameter: Double) throws -> Bool {
    try estimate(at: parameter).interval?.contains(target) ?? false
  }

  /// Whether the interval of the metric leaves open if the value is reached.
  private mutating func isOpen(_ parameter: Double) throws -> Bool {
    guard let interval = try estimate(at: parameter).interval else { return true }
    return comesFromAbove
      ? interval.lowerBound <= target && target < interval.upperBound
      : interval.lowerBound < target && target <= interval.upperBound
  }

  /// Halves the way from a point inside to one outside until they are as near as wanted.
  private mutating func narrowed(
    _ ends: (inside: Double, outside: Double), to resolution: Double,
    isInside: (inout RootSearch, Double) throws -> Bool
  ) throws -> (inside: Double, outside: Double) {
    var (inside, outside) = ends
    let least =
      range.isWhole ? 1 : max(1.5 * range.step, (range.high - range.low) * resolution)
    while (outside - inside).magnitude > least {
      let middle = range.rounded((inside + outside) / 2)
      if try isInside(&self, middle) { inside = middle } else { outside = middle }
    }
    return (inside, outside)
  }

  /// Between two near points, as if the metric were straight.
  private mutating func interpolated(_ low: Double, _ high: Double) throws -> Double {
    let (before, after) = (try value(at: low) - target, try value(at: high) - target)
    return before == after ? high : low + (high - low) * before / (before - after)
  }

  /// The first point outward at which it is sure if the value is reached, and the last one before it at which it is not.
  private mutating func edge(
    _ outward: [Double]
  ) throws -> (inside: Double?, outside: Double?) {
    var inside: Double?
    for point in outward {
      if try isOpen(point) {
        inside = point
      } else {
        guard let near = inside else { return (nil, point) }
        return try narrowed(
          (near, point), to: Self.endResolution,
          isInside: { search, point in try search.isOpen(point) })
      }
    }
    return (inside, nil)
  }

  /// Nil where the interval goes on below the range.
  private mutating func lowEnd(_ low: Double, _ high: Double) throws -> Double? {
    let (inside, outside) = try edge(known.keys.filter { $0 <= low }.sorted(by: >))
    guard let outside else { return low == high && inside == nil ? low : nil }
    if range.isWhole { return min(outside + 1, high) }
    return inside.map { ($0 + outside) / 2 } ?? outside
  }

  /// Nil where the interval goes on beyond the range. Of whole parameters it is the first that surely reaches the value.
  private mutating func highEnd(_ low: Double, _ high: Double) throws -> Double? {
    let (inside, outside) = try edge(known.keys.filter { $0 >= high }.sorted())
    guard let outside else { return inside == nil ? high : nil }
    guard range.isWhole else { return inside.map { ($0 + outside) / 2 } ?? outside }
    return try reaches(value(at: outside)) ? outside : max(high, outside - 1)
  }
}
