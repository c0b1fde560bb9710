/// Writes the properties of a struct one after the other, and the case of an enum by its name.
struct PropertyEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let sink: StateSink

  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { sink.put(0 as UInt8) }

  func encode<Scalar: StateScalar>(_ value: Scalar, forKey key: Key) { value.write(to: sink) }

  func encode<Value: Encodable>(_ value: Value, forKey key: Key) throws { try sink.write(value) }

  /// Synthesis asks for this only to write the values of an enum's case.
  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    sink.put(name: key.stringValue)
    return KeyedEncodingContainer(PropertyEncoding<Nested>(sink: sink))
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    ListEncoding(sink: sink)
  }

  func superEncoder() -> any Encoder { StateEncoder(sink: sink) }

  func superEncoder(forKey key: Key) -> any Encoder { StateEncoder(sink: sink) }
}
