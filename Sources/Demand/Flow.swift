/// The visits of one segment through one channel.
public struct Flow: Sendable {
  /// Index of the segment.
  public let segment: Int
  /// Index of the channel.
  public let channel: Int
  /// When its first visits come.
  public let visits: Visits

  public init(segment: Int, channel: Int, visits: Visits) {
    self.segment = segment
    self.channel = channel
    self.visits = visits
  }
}
