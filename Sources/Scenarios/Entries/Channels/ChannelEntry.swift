import Demand
import RandomStreams

/// A channel as it is written.
struct ChannelEntry: Sendable {
  let page: FunnelStep?
  let search: SearchStep?
  let desk: AdvisorDesk?
  let asks: Law?
  let verification: Verification?
  let payment: Payment?
  let confirmation: Confirmation?
  let counter: Counter?

  static let shape = Shape<ChannelEntry>.object(
    Field.optional("page", FunnelStepEntry.page, "opening the page; default: at once"),
    Field.optional("search", SearchStepEntry.shape, "finding the service; default: at once"),
    Field.optional(
      "advisors", AdvisorDeskEntry.shape, "advisors who answer calls, instead of a page"),
    Field.optional(
      "asks", LawEntry.shape,
      "who books for somebody else asks him before he chooses; default: he books for himself"),
    Field.optional("verification", VerificationEntry.shape, "proving who one is; default: none"),
    Field.optional("payment", PaymentEntry.shape, "paying; default: at once"),
    Field.optional("confirmation", ConfirmationEntry.shape, "the last look; default: at once"),
    Field.optional(
      "walk_in", counter,
      "customers stand at the counter and take the earliest start of today, or leave"),
    make: ChannelEntry.init
  ).checked { entry in
    if entry.desk != nil, entry.page != nil { return .eitherOr("page", "advisors") }
    guard entry.counter != nil else { return nil }
    if entry.page != nil { return .eitherOr("page", "walk_in") }
    return entry.desk == nil ? nil : .eitherOr("advisors", "walk_in")
  }

  private static let counter = Shape<Counter>.object(
    Field.required("waits", LawEntry.shape, "how long they are willing to wait"),
    make: Counter.init)

  func channel(named name: String) -> Channel {
    Channel(
      name: name,
      funnel: Funnel(
        page: page, search: search, asks: asks, verification: verification, payment: payment,
        confirmation: confirmation), desk: desk, counter: counter)
  }
}
