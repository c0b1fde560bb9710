/// A way by which customers come to book: app, page, phone, counter, or somebody who books for them.
public struct Channel: Hashable, Sendable {
  public let name: String
  /// The steps of the booking; none where customers see the list at once.
  public let funnel: Funnel
  /// Who answers, where customers talk to somebody instead of a page.
  public let desk: AdvisorDesk?
  /// Customers stand at the counter; nil where they book from afar.
  public let counter: Counter?

  public init(name: String, funnel: Funnel, desk: AdvisorDesk?, counter: Counter?) {
    self.name = name
    self.funnel = funnel
    self.desk = desk
    self.counter = counter
  }

  /// The channel of scenarios that name none: customers see the list at once.
  public static let direct = Channel(name: "direct", funnel: .none, desk: nil, counter: nil)
}
