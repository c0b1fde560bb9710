/// Returns the value below which a share `p` (0...1) of the sorted numbers lies, or nil if there
/// are none.
///
/// It interpolates between neighbours as type 7 of Hyndman and Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50 (1996), does.
public func percentile(_ p: Double, of sorted: [Double]) -> Double? {
  precondition(p >= 0 && p <= 1, "A percentile is asked for as a share of 0...1.")
  guard let last = sorted.last else { return nil }
  let position = p * Double(sorted.count - 1)
  let index = Int(position)
  guard index + 1 < sorted.count else { return last }
  return sorted[index] + (position - Double(index)) * (sorted[index + 1] - sorted[index])
}
