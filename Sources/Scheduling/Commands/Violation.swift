import TimeAndMoney

/// What must never be: somebody, or a bay, would have been given to two at once. It was refused and not written; the
/// fault is the scheduler's, never the caller's.
public struct Violation: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A technician would have had two appointments at once, or began two.
    case technicianBusy(Int)
    /// A technician was not busy with what is his.
    case technicianNotBusy(Int)
    /// More would have been planned on a pool (bay groups first, then equipment) than there are.
    case poolFull(Int)
    /// A start that was listed could not be taken.
    case listedInVain
  }

  public let kind: Kind
  public let site: Int
  public let interval: Interval
  /// The commands that led to it, the last one last.
  public let commands: [RecentCommand]
}

extension Violation: CustomStringConvertible {
  /// The violation as a sentence, and a line for each command that led to it.
  public var description: String {
    let what =
      switch kind {
      case .technicianBusy(let number): "technician \(number) would have had two appointments"
      case .technicianNotBusy(let number): "technician \(number) is not busy with his appointment"
      case .poolFull(let number): "pool \(number) would have had more appointments than places"
      case .listedInVain: "a start that was listed could not be taken"
      }
    return
      (["At site \(site), \(interval): \(what). It was refused, after these commands:"]
      + commands.map { "  \($0)" }).joined(separator: "\n")
  }
}
