/// A place on the earth, in millionths of a degree.
public struct Location: Hashable, Sendable, Codable {
  public let latitude: Int32
  public let longitude: Int32

  public init(latitude: Int32, longitude: Int32) {
    self.latitude = latitude
    self.longitude = longitude
  }
}
