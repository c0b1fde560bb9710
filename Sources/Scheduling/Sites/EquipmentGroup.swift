/// Interchangeable equipment that the bays of a site share, such as two alignment rigs.
public struct EquipmentGroup: Hashable, Sendable, Encodable {
  public let name: String
  public let count: Int

  public init(name: String, count: Int) {
    self.name = name
    self.count = count
  }
}
