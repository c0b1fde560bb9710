/// Those who wait for the writer, in the order in which they came.
struct CallerLine {
  private var callers: [Caller] = []
  private var writerIsComing = false
  /// Why nobody is let in any more.
  private(set) var end: JournalProblem?

  /// Lets somebody in.
  ///
  /// - Returns: whether the writer must be called, which nobody ahead has done.
  mutating func join(_ caller: Caller) throws -> Bool {
    if let end { throw end }
    callers.append(caller)
    defer { writerIsComing = true }
    return !writerIsComing
  }

  mutating func takeAll() -> [Caller] {
    defer { callers = [] }
    return callers
  }

  /// Tells whether the writer must come again for those who came meanwhile.
  mutating func writerLeaves() -> Bool {
    writerIsComing = !callers.isEmpty
    return writerIsComing
  }

  /// Lets nobody in from now on; the first reason stays.
  mutating func end(_ problem: JournalProblem) {
    end = end ?? problem
  }
}
