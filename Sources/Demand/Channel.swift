/// A way by which customers come to book.
public struct Channel: Hashable, Sendable {
  public let name: String

  public init(name: String) {
    self.name = name
  }

  /// The channel of scenarios that name none: customers see the list at once.
  public static let direct = Channel(name: "direct")
}
