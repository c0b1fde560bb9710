/// What is written as it is, without a container.
protocol StateScalar: Codable {
  func write(to sink: StateSink)
  static func read(from source: StateSource) throws -> Self
}

extension StateScalar where Self: FixedWidthInteger & UnsignedInteger {
  func write(to sink: StateSink) { sink.put(variable: UInt64(self)) }

  static func read(from source: StateSource) throws -> Self {
    guard let number = Self(exactly: try source.takeVariable()) else {
      throw SnapshotProblem.unreadable(reason: "a number is too large")
    }
    return number
  }
}

extension StateScalar where Self: FixedWidthInteger & SignedInteger {
  func write(to sink: StateSink) {
    let number = Int64(self)
    sink.put(variable: UInt64(bitPattern: number << 1 ^ number >> 63))
  }

  static func read(from source: StateSource) throws -> Self {
    let folded = try source.takeVariable()
    let number = Int64(bitPattern: folded >> 1) ^ -Int64(bitPattern: folded & 1)
    guard let number = Self(exactly: number) else {
      throw SnapshotProblem.unreadable(reason: "a number is too large")
    }
    return number
  }
}

extension Int: StateScalar {}
extension Int16: StateScalar {}
extension Int32: StateScalar {}
extension Int64: StateScalar {}
extension UInt: StateScalar {}
extension UInt16: StateScalar {}
extension UInt32: StateScalar {}
extension UInt64: StateScalar {}

extension UInt8: StateScalar {
  func write(to sink: StateSink) { sink.put(self) }
  static func read(from source: StateSource) throws -> UInt8 { try source.take() }
}

extension Int8: StateScalar {
  func write(to sink: StateSink) { sink.put(UInt8(bitPattern: self)) }
  static func read(from source: StateSource) throws -> Int8 { Int8(bitPattern: try source.take()) }
}

extension Bool: StateScalar {
  func write(to sink: StateSink) { sink.put(self ? 1 : 0 as UInt8) }
  static func read(from source: StateSource) throws -> Bool { try source.takeFlag() }
}

extension Double: StateScalar {
  func write(to sink: StateSink) { sink.put(fixed: bitPattern) }
  static func read(from source: StateSource) throws -> Double {
    Double(bitPattern: try source.takeFixed())
  }
}

extension Float: StateScalar {
  func write(to sink: StateSink) { sink.put(fixed: bitPattern) }
  static func read(from source: StateSource) throws -> Float {
    Float(bitPattern: try source.takeFixed())
  }
}

extension String: StateScalar {
  func write(to sink: StateSink) { sink.put(name: self) }
  static func read(from source: StateSource) throws -> String { try source.takeName() }
}
