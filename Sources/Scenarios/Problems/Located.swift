/// A value and where it stands, so that a later check can still point at it.
struct Located<Value: Sendable>: Sendable {
  let value: Value
  let place: Place
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
