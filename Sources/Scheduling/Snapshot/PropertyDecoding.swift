/// Reads the properties of a struct one after the other, and the case of an enum by its name.
struct PropertyDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let source: StateSource

  var codingPath: [any CodingKey] { [] }

  /// The case of an enum; synthesis asks only there.
  var allKeys: [Key] {
    (try? source.peekName()).flatMap { Key(stringValue: $0) }.map { [$0] } ?? []
  }

  func contains(_ key: Key) -> Bool { true }

  /// Whether an optional property is nil; the standard `decodeIfPresent` asks first.
  func decodeNil(forKey key: Key) throws -> Bool { try !source.takeFlag() }

  func decode<Scalar: StateScalar>(_ type: Scalar.Type, forKey key: Key) throws -> Scalar {
    try Scalar.read(from: source)
  }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    try Value(from: StateDecoder(source: source))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    guard try source.takeName() == key.stringValue else {
      throw SnapshotProblem.unreadable(reason: "the case \(key.stringValue) is missing")
    }
    return KeyedDecodingContainer(PropertyDecoding<Nested>(source: source))
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try ListDecoding(source: source)
  }

  func superDecoder() throws -> any Decoder { StateDecoder(source: source) }

  func superDecoder(forKey key: Key) throws -> any Decoder { StateDecoder(source: source) }
}
