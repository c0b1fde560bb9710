/// Something that one side must be told.
public struct Notice: Hashable, Sendable, Codable {
  public enum Party: UInt8, Hashable, Sendable, Codable {
    case customer, provider
  }

  public let party: Party
  public let customer: CustomerID
  /// The appointment it is about; nil for a place in line.
  public let appointment: AppointmentID?
  public let news: News
}
