import Demand

/// The payment, as it is written.
enum PaymentEntry {
  static let shape = Shape<Payment>.object(
    FunnelStepEntry.takes, FunnelStepEntry.bearable(0, written: "0 s"), FunnelStepEntry.hazard,
    FunnelStepEntry.completes,
    Field.optional(
      "tier_check", FunnelStepEntry.shape,
      "the membership tier is checked within the payment; default: it is not"),
    make: { takes, bearable, hazard, completes, tierCheck in
      Payment(
        step: FunnelStep(takes: takes, bearable: bearable, hazard: hazard, completes: completes),
        tierCheck: tierCheck)
    })
}
