import Demand

/// The checkout, as it is written.
enum CheckoutEntry {
  static let shape = Shape<Checkout>.object(
    Field.optional(
      "decides", LawEntry.shape, default: .deterministic(0), written: .text("0 min"),
      "from seeing the list to choosing"),
    Field.optional(
      "takes", LawEntry.shape, default: .deterministic(0), written: .text("0 min"),
      "from the hold to the confirmation"),
    Field.optional(
      "completes", .share, default: 1, written: .text("100%"), "how often it is gone through with"),
    make: Checkout.init)
}
