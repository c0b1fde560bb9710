/// A part of an answer that cannot be followed: where it stands, and what is wrong with it.
struct Nonsense: Error, Hashable, Sendable, CustomStringConvertible {
  /// Such as "prices[3].percent"; empty for the answer as a whole.
  let place: String
  /// What is wrong with it, with what is allowed.
  let reason: String

  var description: String { place.isEmpty ? reason : "\(place): \(reason)" }
}
