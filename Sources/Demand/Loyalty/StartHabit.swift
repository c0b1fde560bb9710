import RandomStreams
import TimeAndMoney

/// What customers keep of a start that a reward has brought them to: at the next visit they prefer a part of the shift,
/// and less of it as time goes by.
public struct StartHabit: Hashable, Sendable {
  /// The part of the shift that is kept at first.
  public let share: Double
  /// After which half of it is left.
  public let halfLife: Span

  public init(share: Double, halfLife: Span) {
    self.share = share
    self.halfLife = halfLife
  }

  /// What is left of a kept shift after some time, in whole minutes.
  public func minutesLeft(of minutes: Double, after span: Span) -> Int {
    let halvings = Double(span.microseconds) / Double(halfLife.microseconds)
    let left = share * minutes * PortableMath.exp(-halvings * PortableMath.log(2))
    return Int(left.rounded())
  }
}
