/// Optional properties, each by its type: the standard `encodeIfPresent` writes nothing for nil, and being made for one
/// type it goes before anything generic.
extension PropertyEncoding {
  func encodeIfPresent(_ value: Bool?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: String?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: Double?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: Float?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: Int?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: Int8?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: Int16?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: Int32?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: Int64?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: UInt?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: UInt8?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: UInt16?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: UInt32?, forKey key: Key) { write(value) }
  func encodeIfPresent(_ value: UInt64?, forKey key: Key) { write(value) }

  func encodeIfPresent<Value: Encodable>(_ value: Value?, forKey key: Key) throws {
    sink.put(value == nil ? 0 : 1 as UInt8)
    if let value { try sink.write(value) }
  }

  private func write(_ value: (some StateScalar)?) {
    sink.put(value == nil ? 0 : 1 as UInt8)
    value?.write(to: sink)
  }
}
