/// A part of a whole, 0...1.
@frozen
public struct Share: Hashable, Sendable, Codable {
  /// The part as a number, 0...1.
  public let value: Double

  /// Makes the share, or nil if the value is no number in 0...1.
  @inlinable
  public init?(_ value: Double) {
    guard value >= 0, value <= 1 else { return nil }
    self.value = value == 0 ? 0 : value
  }

  /// Nothing of the whole.
  public static let zero = Share(proven: 0)

  /// The whole.
  public static let one = Share(proven: 1)

  private init(proven value: Double) {
    self.value = value
  }
}

extension Share: Comparable {
  /// Tells whether the left share is the smaller.
  @inlinable
  public static func < (left: Share, right: Share) -> Bool { left.value < right.value }
}

extension Share: CustomStringConvertible {
  /// The share as a number, such as "0.25".
  public var description: String { "\(value)" }
}
