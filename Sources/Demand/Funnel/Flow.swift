/// The visits of one segment through one channel.
public struct Flow: Sendable {
  /// Index of the segment.
  public let segment: Int
  /// Index of the channel.
  public let channel: Int
  /// When its first visits come.
  public let visits: Visits
  /// How much longer than usual these customers take for each step of the channel.
  public let pace: Double

  public init(segment: Int, channel: Int, visits: Visits, pace: Double) {
    self.segment = segment
    self.channel = channel
    self.visits = visits
    self.pace = pace
  }
}
