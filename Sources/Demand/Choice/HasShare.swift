/// A part of a whole, such as a class of a segment.
protocol HasShare {
  var share: Double { get }
}

extension Area: HasShare {}
extension TasteClass: HasShare {}

extension Double {
  /// The place of the part a quantile falls into.
  func place(among parts: [some HasShare]) -> Int {
    var below = 0.0
    var last = 0
    for (place, part) in parts.enumerated() where part.share > 0 {
      below += part.share
      last = place
      if self < below { return place }
    }
    return last
  }
}
