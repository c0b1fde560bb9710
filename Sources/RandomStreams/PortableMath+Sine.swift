extension PortableMath {
  /// Returns sin(π · x) for 0 ≤ x ≤ 1, off by less than three units in the last place; exactly 0 at both ends.
  ///
  /// Taylor's polynomials up to π / 4, whose first term left out lies below half a unit in the last place.
  @inlinable
  public static func sine(ofHalfTurns x: Double) -> Double {
    // Both differences are exact.
    let y = x > 0.5 ? 1 - x : x
    return y <= 0.25 ? sineNearZero(.pi * y) : cosineNearZero(.pi * (0.5 - y))
  }

  @inlinable
  static func sineNearZero(_ r: Double) -> Double {
    let z = r * r
    let far = 2.75573192239858906526e-6 + z * (-2.50521083854417187751e-8 + z * highSine(z))
    let near = 8.33333333333333333333e-3 + z * (-1.98412698412698412698e-4 + z * far)
    return r + r * z * (-1.66666666666666666667e-1 + z * near)
  }

  @inlinable
  static func highSine(_ z: Double) -> Double {
    1.60590438368216145994e-10 + z * -7.64716373181981647590e-13
  }

  @inlinable
  static func cosineNearZero(_ r: Double) -> Double {
    let z = r * r
    let far = 2.48015873015873015873e-5 + z * (-2.75573192239858906526e-7 + z * highCosine(z))
    let near = 4.16666666666666666667e-2 + z * (-1.38888888888888888889e-3 + z * far)
    return 1 - (0.5 * z - z * z * near)
  }

  @inlinable
  static func highCosine(_ z: Double) -> Double {
    2.08767569878680989792e-9 + z * (-1.14707455977297247139e-11 + z * 4.77947733238738529744e-14)
  }
}
