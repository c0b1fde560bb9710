/// The last bytes of a stream that may be endless.
struct LastBytes: Sendable {
  let capacity: Int
  private var bytes: [UInt8] = []
  /// Where the oldest byte lies once all places are taken.
  private var oldest = 0

  init(capacity: Int) {
    self.capacity = capacity
  }

  mutating func append(_ more: ArraySlice<UInt8>) {
    for byte in more.suffix(capacity) {
      if bytes.count < capacity {
        bytes.append(byte)
      } else {
        bytes[oldest] = byte
        oldest = (oldest + 1) % capacity
      }
    }
  }

  /// The bytes that are kept, the oldest first.
  var all: [UInt8] { Array(bytes[oldest...] + bytes[..<oldest]) }
}
