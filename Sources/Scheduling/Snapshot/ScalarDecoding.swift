/// Reads one value.
struct ScalarDecoding: SingleValueDecodingContainer {
  let source: StateSource

  var codingPath: [any CodingKey] { [] }

  /// Whether an optional is nil; only optionals ask. Where the bytes are spoilt, whatever is read next throws.
  func decodeNil() -> Bool {
    guard let isPresent = try? source.takeFlag() else {
      source.giveUp()
      return false
    }
    return !isPresent
  }

  func decode<Scalar: StateScalar>(_ type: Scalar.Type) throws -> Scalar {
    try Scalar.read(from: source)
  }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try Value(from: StateDecoder(source: source))
  }
}
