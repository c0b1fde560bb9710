/// The problems found so far while a scenario is read.
struct Reading {
  private(set) var flaws: [Flaw] = []

  /// Notes a problem and goes on.
  mutating func note(_ kind: ProblemKind, at place: Place) {
    flaws.append(Flaw(kind, at: place))
  }

  /// The value of a reading that may fail, or nil with the problem noted.
  mutating func value<Value>(
    at place: Place, _ body: () throws(ProblemKind) -> Value
  ) -> Value? {
    do {
      return try body()
    } catch {
      note(error, at: place)
      return nil
    }
  }
}
