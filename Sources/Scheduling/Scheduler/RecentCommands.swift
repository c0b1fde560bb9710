/// The last commands, as many as help to understand a fault.
struct RecentCommands: Sendable {
  private static let most = 64

  private var ring: ContiguousArray<RecentCommand> = []
  private var next = 0

  @inline(__always)
  mutating func note(_ command: RecentCommand) {
    if ring.count < RecentCommands.most {
      ring.append(command)
    } else {
      ring[next] = command
      next = (next + 1) & (RecentCommands.most - 1)
    }
  }

  /// The oldest first.
  var inOrder: [RecentCommand] { Array(ring[next...] + ring[..<next]) }
}
