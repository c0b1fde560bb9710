/// The visits of one segment through one channel.
public struct Flow: Sendable {
  /// Index of the segment.
  public let segment: Int
  /// Index of the channel.
  public let channel: Int
  /// First visits.
  public let visits: VisitProfile
  /// How much longer than usual these customers take for each step of the channel.
  public let pace: Double

  public init(segment: Int, channel: Int, visits: VisitProfile, pace: Double) {
    self.segment = segment
    self.channel = channel
    self.visits = visits
    self.pace = pace
  }
}
