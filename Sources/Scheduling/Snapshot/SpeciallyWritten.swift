/// A standard type whose own coding is not enough here.
protocol SpeciallyWritten {
  /// Writes what goes before the value, or refuses it.
  static func prepare(_ value: any Encodable, for sink: StateSink) throws
}

extension Optional: SpeciallyWritten {
  /// An optional that is nil writes its 0 itself; the 1 of another is written here.
  static func prepare(_ value: any Encodable, for sink: StateSink) throws {
    if let optional = value as? Self, optional != nil { sink.put(1 as UInt8) }
  }
}

extension Set: SpeciallyWritten {
  static func prepare(_ value: any Encodable, for sink: StateSink) throws {
    throw EncodingError.withoutOrder(value)
  }
}

extension Dictionary: SpeciallyWritten {
  static func prepare(_ value: any Encodable, for sink: StateSink) throws {
    throw EncodingError.withoutOrder(value)
  }
}

extension EncodingError {
  fileprivate static func withoutOrder(_ value: any Encodable) -> EncodingError {
    .invalidValue(
      value,
      Context(
        codingPath: [],
        debugDescription: "Sets and dictionaries have another order in every process."))
  }
}
