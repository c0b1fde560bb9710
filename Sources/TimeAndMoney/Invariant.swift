/// Stops the program if what we rely on does not hold: a bug of ours, never of the input.
///
/// Unlike `precondition` it says its sentence in a release build too.
@inlinable
public func invariant(_ holds: Bool, _ sentence: @autoclosure () -> String) {
  if !holds { fatalError(sentence()) }
}
