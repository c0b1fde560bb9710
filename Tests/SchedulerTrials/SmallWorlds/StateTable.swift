/// The states that were met, each with the depth to which all that follows was searched. Open addressing, 17 bytes a
/// place, at most half of them taken.
struct StateTable {
  enum Meeting { case new, deeper, done }

  /// No state has the key of zeros but with a chance of one in 2¹²⁸: it stands for an empty place.
  private var keys: [(first: UInt64, second: UInt64)]
  private var depths: [UInt8]
  private(set) var count = 0

  init() {
    keys = Array(repeating: (0, 0), count: 1 << 10)
    depths = Array(repeating: 0, count: keys.count)
  }

  /// Notes that all that follows a state is searched to a depth from now on, unless it was before. O(1).
  mutating func meet(_ key: StateKey, depth: Int) -> Meeting {
    let place = place(of: key)
    if keys[place] == (0, 0) {
      keys[place] = (key.first, key.second)
      depths[place] = UInt8(depth)
      count += 1
      if count * 2 > keys.count { grow() }
      return .new
    }
    if depths[place] >= depth { return .done }
    depths[place] = UInt8(depth)
    return .deeper
  }

  /// Where a state stands, or where it would.
  private func place(of key: StateKey) -> Int {
    let mask = keys.count - 1
    var place = Int(truncatingIfNeeded: key.first) & mask
    while keys[place] != (0, 0), keys[place] != (key.first, key.second) {
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func grow() {
    let (oldKeys, oldDepths) = (keys, depths)
    keys = Array(repeating: (0, 0), count: oldKeys.count * 2)
    depths = Array(repeating: 0, count: keys.count)
    for (key, depth) in zip(oldKeys, oldDepths) where key != (0, 0) {
      let place = place(of: StateKey(first: key.first, second: key.second))
      keys[place] = key
      depths[place] = depth
    }
  }
}
