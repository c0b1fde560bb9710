import RandomStreams

/// A step of the funnel, ready to draw from.
struct StepSampler: Sendable {
  private let step: FunnelStep
  private let takes: LawSampler
  private let pace: Double

  /// - Parameter pace: how much longer than usual these customers take.
  init(_ step: FunnelStep, pace: Double) {
    self.step = step
    takes = LawSampler(step.takes)
    self.pace = pace
  }

  /// How long a visit takes here, in minutes, and whether it goes on.
  ///
  /// - Parameter extra: minutes that come on top, at the usual pace.
  func pass(_ draw: RandomBlock, extra: Double = 0) -> (minutes: Double, goesOn: Bool) {
    let minutes = (max(0, takes.value(at: draw.first)) + extra) * pace
    return (minutes, draw.second < step.chance(after: minutes))
  }
}
