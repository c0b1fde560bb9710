/// The visits of one segment through one channel.
public struct Flow: Sendable {
  /// Index of the segment.
  public let segment: Int
  /// Index of the channel.
  public let channel: Int
  /// First visits; none where they are replayed.
  public let visits: VisitProfile

  public init(segment: Int, channel: Int, visits: VisitProfile) {
    self.segment = segment
    self.channel = channel
    self.visits = visits
  }
}
