extension Decoder {
  /// The container of an object that has no other keys than these.
  func onlyContainer<Key: CodingKey & CaseIterable>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    let known = type.allCases.map(\.stringValue)
    let found = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
    if let unknown = found.first(where: { !known.contains($0) }) {
      throw Nonsense(
        place: codingPath.place,
        reason: "\(unknown) is not known; there are \(known.joined(separator: ", ")).")
    }
    return try container(keyedBy: type)
  }
}

/// Any key of an object.
private struct AnyKey: CodingKey {
  let stringValue: String
  let intValue: Int? = nil

  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension KeyedDecodingContainer {
  /// The largest whole number up to which a Double holds every one.
  private static var largestWhole: Double { 9_007_199_254_740_992 }

  /// A whole number, written with decimals or without; nil without one. (A decoder of whole numbers calls 253.5 no
  /// JSON, and does not say where it stands.)
  func decodeWholeIfPresent(forKey key: Key) throws -> Int64? {
    guard let number = try decodeIfPresent(Double.self, forKey: key) else { return nil }
    guard number == number.rounded(), abs(number) <= Self.largestWhole else {
      throw Nonsense(
        place: (codingPath + [key]).place, reason: "\(number) is not a whole number.")
    }
    return Int64(number)
  }

  /// A whole number that must be there.
  func decodeWhole(forKey key: Key) throws -> Int64 {
    if let number = try decodeWholeIfPresent(forKey: key) { return number }
    throw Nonsense(place: codingPath.place, reason: "\(key.stringValue) is missing.")
  }
}

extension [any CodingKey] {
  /// Such as "prices[3].percent".
  var place: String {
    reduce("") { place, key in
      if let index = key.intValue { return "\(place)[\(index)]" }
      return place.isEmpty ? key.stringValue : "\(place).\(key.stringValue)"
    }
  }
}
