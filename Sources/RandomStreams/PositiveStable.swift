/// The positive stable law of index α, 0 < α < 1: the law on (0, ∞) whose Laplace transform is E exp(−t·S) = exp(−t^α).
///
/// S has no mean and for small α no moderate values either, so it is drawn as its logarithm.
public enum PositiveStable {
  /// Returns ln S from a block's two uniforms, by the representation of Kanter (Stable densities under change of scale and
  /// total variation inequalities, Annals of Probability 3, 1975, section 4).
  ///
  /// With θ uniform on (0, π) and E exponential,
  /// ln S = (1 − α)/α · (ln sin((1 − α)θ) − ln E) + ln sin(αθ) − ln sin(θ) / α.
  public static func logarithm(index: Double, _ block: RandomBlock) -> Double {
    let turn = block.first
    let exponential = -PortableMath.log(block.second)
    let rest = 1 - index
    let outer = logSine(rest * turn) - PortableMath.log(exponential)
    return rest / index * outer + logSine(index * turn) - logSine(turn) / index
  }

  private static func logSine(_ halfTurns: Double) -> Double {
    PortableMath.log(PortableMath.sine(ofHalfTurns: halfTurns))
  }
}
