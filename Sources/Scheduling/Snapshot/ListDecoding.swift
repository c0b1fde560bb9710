/// Reads the elements of an array.
struct ListDecoding: UnkeyedDecodingContainer {
  private let source: StateSource
  private let total: Int
  private(set) var currentIndex = 0

  init(source: StateSource) throws {
    self.source = source
    total = try source.takeCount()
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { total }
  var isAtEnd: Bool { currentIndex == total }

  mutating func decodeNil() throws -> Bool {
    guard try source.takeFlag() else {
      try countOne()
      return true
    }
    return false
  }

  mutating func decode<Scalar: StateScalar>(_ type: Scalar.Type) throws -> Scalar {
    try countOne()
    return try Scalar.read(from: source)
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try countOne()
    return try Value(from: StateDecoder(source: source))
  }

  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    try countOne()
    return KeyedDecodingContainer(PropertyDecoding(source: source))
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try countOne()
    return try ListDecoding(source: source)
  }

  mutating func superDecoder() throws -> any Decoder {
    try countOne()
    return StateDecoder(source: source)
  }

  private mutating func countOne() throws {
    guard !isAtEnd else {
      throw SnapshotProblem.unreadable(reason: "an array has fewer elements than are asked for")
    }
    currentIndex += 1
  }
}
