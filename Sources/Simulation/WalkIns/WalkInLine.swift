/// Who waits at one stage of a walk-in queue: by priority, then first come, first served. Who leaves stays in the
/// line and is skipped by the server when his turn comes.
struct WalkInLine: Sendable {
  private struct Lane: Sendable {
    /// Places in memory with the generation of who waits there.
    var tokens: ContiguousArray<UInt64> = []
    var head = 0
  }

  private var lanes: [Lane]

  init(priorities: Int) {
    lanes = Array(repeating: Lane(), count: priorities)
  }

  mutating func append(_ token: UInt64, priority: Int) {
    lanes[priority].tokens.append(token)
  }

  /// The next in line, who may have left meanwhile.
  mutating func removeFirst() -> UInt64? {
    for lane in lanes.indices where lanes[lane].head < lanes[lane].tokens.count {
      let token = lanes[lane].tokens[lanes[lane].head]
      lanes[lane].head += 1
      if lanes[lane].head >= 1_024, lanes[lane].head * 2 >= lanes[lane].tokens.count {
        lanes[lane].tokens.removeFirst(lanes[lane].head)
        lanes[lane].head = 0
      }
      return token
    }
    return nil
  }
}
