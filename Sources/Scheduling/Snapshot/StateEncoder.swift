/// Writes values as bytes, the same bytes for equal values in every process.
///
/// The format knows no names of properties; both sides must have the same types:
/// - integers as variable-length groups of 7 bits, lowest first, signed ones folded (0, −1, 1, −2 …);
/// - `Bool` and 8-bit integers as one byte, `Double` and `Float` as their bits, lowest byte first;
/// - `String` as its length and UTF-8; an optional as 0, or 1 and the value;
/// - arrays as a count of four bytes and the elements, each of at least one byte;
/// - structs as their properties in the order of declaration;
/// - enums as the name of the case and its values, so that cases may be added and reordered.
///
/// It is made for `Codable` by synthesis. What has no order of its own, `Set` and `Dictionary`, is refused.
public struct StateEncoder: Encoder {
  let sink: StateSink

  /// Returns a value as bytes.
  ///
  /// - Throws: `EncodingError` for sets, dictionaries and arrays of values without content.
  public static func bytes(of value: some Encodable) throws -> [UInt8] {
    let sink = StateSink()
    try sink.write(value)
    return sink.bytes
  }

  public var codingPath: [any CodingKey] { [] }
  public var userInfo: [CodingUserInfoKey: Any] { [:] }

  public func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(PropertyEncoding(sink: sink))
  }

  public func unkeyedContainer() -> any UnkeyedEncodingContainer { ListEncoding(sink: sink) }

  public func singleValueContainer() -> any SingleValueEncodingContainer {
    ScalarEncoding(sink: sink)
  }
}
