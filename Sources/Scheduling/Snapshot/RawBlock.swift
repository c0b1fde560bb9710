/// Many integers that are written as one block of bytes, many times as fast as one by one.
///
/// `@RawBlock var words: ContiguousArray<UInt64>` gives a type with synthesized coding the fast way. The integers are
/// written as they lie in memory: the lowest byte first on every machine that this runs on.
@propertyWrapper
public struct RawBlock<Elements: RangeReplaceableCollection>
where Elements.Element: FixedWidthInteger & BitwiseCopyable & Codable {
  public var wrappedValue: Elements

  public init(wrappedValue: Elements) {
    self.wrappedValue = wrappedValue
  }
}

extension RawBlock: Equatable where Elements: Equatable {}
extension RawBlock: Hashable where Elements: Hashable {}
extension RawBlock: Sendable where Elements: Sendable {}

extension RawBlock: Encodable {
  public func encode(to encoder: any Encoder) throws {
    let elements = ContiguousArray(wrappedValue)
    guard let sink = (encoder as? StateEncoder)?.sink else {
      return try elements.encode(to: encoder)
    }
    sink.put(variable: UInt64(elements.count))
    elements.withUnsafeBytes { sink.put(raw: $0) }
  }
}

extension RawBlock: Decodable {
  public init(from decoder: any Decoder) throws {
    if let source = (decoder as? StateDecoder)?.source {
      self.init(wrappedValue: try source.takeBlock())
    } else {
      self.init(wrappedValue: Elements(try ContiguousArray<Elements.Element>(from: decoder)))
    }
  }
}

extension StateSource {
  fileprivate func takeBlock<Elements: RangeReplaceableCollection>() throws -> Elements
  where Elements.Element: BitwiseCopyable {
    let count = try takeLength()
    let stride = MemoryLayout<Elements.Element>.stride
    guard count <= left / stride else { throw SnapshotProblem.truncated }
    return try withBlock(count: count * stride) { block in
      // The block begins anywhere; integers must lie aligned.
      withUnsafeTemporaryAllocation(of: Elements.Element.self, capacity: count) { aligned in
        UnsafeMutableRawBufferPointer(aligned).copyMemory(from: block)
        return Elements(UnsafeBufferPointer(aligned))
      }
    }
  }
}
