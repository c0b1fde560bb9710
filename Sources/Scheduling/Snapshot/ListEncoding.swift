/// Writes the elements of an array behind their count.
struct ListEncoding: UnkeyedEncodingContainer {
  private let sink: StateSink
  private let countPosition: Int
  private var written: UInt32 = 0

  init(sink: StateSink) {
    self.sink = sink
    countPosition = sink.reserveCount()
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int { Int(written) }

  mutating func encodeNil() {
    countOne()
    sink.put(0 as UInt8)
  }

  mutating func encode<Scalar: StateScalar>(_ value: Scalar) {
    countOne()
    value.write(to: sink)
  }

  mutating func encode<Value: Encodable>(_ value: Value) throws {
    countOne()
    let before = sink.bytes.count
    try sink.write(value)
    guard sink.bytes.count > before else { throw EncodingError.withoutContent(value) }
  }

  mutating func nestedContainer<Key: CodingKey>(
    keyedBy type: Key.Type
  ) -> KeyedEncodingContainer<Key> {
    countOne()
    return KeyedEncodingContainer(PropertyEncoding(sink: sink))
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    countOne()
    return ListEncoding(sink: sink)
  }

  mutating func superEncoder() -> any Encoder {
    countOne()
    return StateEncoder(sink: sink)
  }

  private mutating func countOne() {
    written += 1
    sink.setCount(written, at: countPosition)
  }
}

extension EncodingError {
  /// Such elements could not be told from a spoilt count.
  fileprivate static func withoutContent(_ value: any Encodable) -> EncodingError {
    .invalidValue(
      value, Context(codingPath: [], debugDescription: "An element has nothing to write."))
  }
}
