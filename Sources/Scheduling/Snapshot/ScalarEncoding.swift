/// Writes one value.
struct ScalarEncoding: SingleValueEncodingContainer {
  let sink: StateSink

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { sink.put(0 as UInt8) }

  func encode<Scalar: StateScalar>(_ value: Scalar) { value.write(to: sink) }

  func encode<Value: Encodable>(_ value: Value) throws { try sink.write(value) }
}
