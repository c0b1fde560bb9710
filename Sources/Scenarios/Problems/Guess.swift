/// What somebody may have meant who wrote a name that does not exist.
public enum Guess {
  /// The known name nearest to `text`, or nil if none is near: at most one edit for each three letters.
  public static func nearest(to text: String, among known: [String]) -> String? {
    guard text.unicodeScalars.count <= 100 else { return nil }
    var best: (name: String, distance: Int)?
    for name in known {
      let distance = distance(text.lowercased(), name.lowercased())
      if distance < best?.distance ?? Int.max { best = (name, distance) }
    }
    guard let best, best.distance <= max(1, text.unicodeScalars.count / 3) else { return nil }
    return best.name
  }

  /// The fewest letters to insert, delete, replace or swap with a neighbour to turn one text into the other
  /// (optimal string alignment), in O(length²).
  static func distance(_ left: String, _ right: String) -> Int {
    let (a, b) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
    var twoAbove: [Int] = []
    var above = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var least = min(above[j + 1] + 1, row[j] + 1, above[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          least = min(least, twoAbove[j - 1] + 1)
        }
        row.append(least)
      }
      (twoAbove, above) = (above, row)
    }
    return above[b.count]
  }
}
