/// Names a visit within its flow: the customer, by the day and order of his first visit, and the number of the visit.
/// Nothing a policy can influence is part of a first visit's name.
public struct VisitName: Hashable, Sendable {
  /// The local day of the customer's first visit, counted since 1970.
  public let day: Int32
  /// The number of the candidate on that day: the layer of the rate in the upper 8 bits, then its number.
  public let ordinal: UInt32
  /// How often the customer came before: 0 for the first visit, which the scenario brings; later ones follow from
  /// what he met.
  public let number: UInt16

  public init(day: Int32, ordinal: UInt32, number: UInt16 = 0) {
    self.day = day
    self.ordinal = ordinal
    self.number = number
  }

  /// The next visit of the same customer.
  public var next: VisitName { VisitName(day: day, ordinal: ordinal, number: number + 1) }

  /// The number as draws are named by it.
  @inlinable public var wordOfNumber: UInt32 { UInt32(number) }
}
