/// A straight line through values in a row.
public enum Trend {
  /// Returns the slope by least squares over the positions, per position, or nil for fewer than three points.
  public static func slope(of points: [(position: Int, value: Double)]) -> Double? {
    guard points.count >= 3 else { return nil }
    let count = Double(points.count)
    let middle = points.reduce(0) { $0 + Double($1.position) } / count
    let mean = points.reduce(0) { $0 + $1.value } / count
    var squares = 0.0
    var products = 0.0
    for point in points {
      let distance = Double(point.position) - middle
      squares += distance * distance
      products += distance * (point.value - mean)
    }
    return squares > 0 ? products / squares : nil
  }
}
