/// When a search of a small world ends.
package struct SmallWorldBudget {
  /// At most this many different states from which everything is tried.
  let states: Int
  /// At most this many commands one after the other.
  let depth: Int
  /// Asked now and then: whether the time is over.
  let isOver: () -> Bool

  package init(
    states: Int = .max, depth: Int = 200, isOver: @escaping () -> Bool = { false }
  ) {
    self.states = states
    self.depth = min(depth, 200)
    self.isOver = isOver
  }
}
