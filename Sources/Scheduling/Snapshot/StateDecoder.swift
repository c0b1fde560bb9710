/// Reads what `StateEncoder` wrote. Spoilt bytes give an error, never a trap.
public struct StateDecoder: Decoder {
  let source: StateSource

  /// Returns the value that bytes were written of, all of them.
  ///
  /// - Throws: `SnapshotProblem`.
  public static func value<Value: Decodable>(
    _ type: Value.Type, from bytes: [UInt8]
  ) throws -> Value {
    let source = StateSource(bytes)
    let value: Value
    do {
      value = try Value(from: StateDecoder(source: source))
    } catch let error as DecodingError {
      throw SnapshotProblem.unreadable(reason: "\(error.reason) is none")
    }
    guard source.left == 0 else {
      throw SnapshotProblem.unreadable(reason: "\(source.left) bytes are left over")
    }
    return value
  }

  public var codingPath: [any CodingKey] { [] }
  public var userInfo: [CodingUserInfoKey: Any] { [:] }

  public func container<Key: CodingKey>(
    keyedBy type: Key.Type
  ) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(PropertyDecoding(source: source))
  }

  public func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try ListDecoding(source: source)
  }

  public func singleValueContainer() throws -> any SingleValueDecodingContainer {
    ScalarDecoding(source: source)
  }
}

extension DecodingError {
  /// What was expected there.
  fileprivate var reason: String {
    switch self {
    case .typeMismatch(let type, _), .valueNotFound(let type, _): "what should be a \(type)"
    case .keyNotFound(let key, _): "what should be \(key.stringValue)"
    case .dataCorrupted(let context): "a value (\(context.debugDescription))"
    @unknown default: "a value"
    }
  }
}
