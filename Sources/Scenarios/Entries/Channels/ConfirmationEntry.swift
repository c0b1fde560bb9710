import Demand

/// The confirmation, as it is written.
enum ConfirmationEntry {
  static let shape = Shape<Confirmation>.object(
    FunnelStepEntry.takes, FunnelStepEntry.bearable(0, written: "0 s"), FunnelStepEntry.hazard,
    FunnelStepEntry.completes,
    Field.optional(
      "doubt", .share, default: 0, written: .text("0%"),
      "the share that doubts whether all will be ready, and leaves"),
    Field.optional("preview", preview, "a live view of the bay; default: none"),
    make: { takes, bearable, hazard, completes, doubt, preview in
      Confirmation(
        step: FunnelStep(takes: takes, bearable: bearable, hazard: hazard, completes: completes),
        doubt: doubt, preview: preview)
    })

  private static let preview = Shape<Confirmation.Preview>.object(
    FunnelStepEntry.takes, FunnelStepEntry.bearable(0, written: "0 s"), FunnelStepEntry.hazard,
    FunnelStepEntry.completes,
    Field.required("resolves", .share, "the share of doubts it resolves"),
    make: { takes, bearable, hazard, completes, resolves in
      Confirmation.Preview(
        step: FunnelStep(takes: takes, bearable: bearable, hazard: hazard, completes: completes),
        resolves: resolves)
    })
}
