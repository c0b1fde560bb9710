import Demand
import RandomStreams

/// The keys that every step of the booking has, as they are written.
enum FunnelStepEntry {
  static let takes = Field.optional(
    "takes", LawEntry.shape, default: .deterministic(0), written: .text("0 s"),
    "how long the step takes")
  static let hazard = Field.optional(
    "hazard", Shape<Double>.scalar(HazardText.form, HazardText.perMinute), default: 0,
    written: .text("0 per min"),
    "the rate at which customers give up beyond what is bearable, so that the share that stays falls exponentially"
  )
  static let completes = Field.optional(
    "completes", Shape<Double>.share, default: 1, written: .text("100%"),
    "the share that goes on however short it is")

  /// - Parameter bearable: minutes that put nobody off.
  static func bearable(_ bearable: Double, written: String) -> Field<Double> {
    Field.optional(
      "bearable", Shape.duration.map(\.inMinutes), default: bearable, written: .text(written),
      "how long of it puts nobody off")
  }

  static let shape = Shape<FunnelStep>.object(
    takes, bearable(0, written: "0 s"), hazard, completes, make: FunnelStep.init)

  /// Pages put nobody off that take 2.1 s at most.
  static let page = Shape<FunnelStep>.object(
    takes, bearable(2.1 / 60, written: "2.1 s"), hazard, completes, make: FunnelStep.init)
}
