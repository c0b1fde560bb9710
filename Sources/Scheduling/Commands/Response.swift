/// An outcome with the notices that go with it.
public struct Response: Hashable, Sendable, Codable {
  public let outcome: Outcome
  /// In the order in which things happened; those of deadlines that ran out come first.
  public let notices: [Notice]

  public init(outcome: Outcome, notices: [Notice]) {
    self.outcome = outcome
    self.notices = notices
  }
}
