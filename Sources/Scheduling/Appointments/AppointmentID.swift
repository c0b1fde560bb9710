/// Names a hold or an appointment: its place in the scheduler's memory and how often that place was used.
public struct AppointmentID: Hashable, Sendable, Codable {
  public let index: Int32
  let generation: UInt32

  init(index: Int32, generation: UInt32) {
    self.index = index
    self.generation = generation
  }

  /// The name as one word, for an event's subject.
  public var word: UInt64 { UInt64(UInt32(bitPattern: index)) << 32 | UInt64(generation) }

  public init(word: UInt64) {
    index = Int32(bitPattern: UInt32(word >> 32))
    generation = UInt32(truncatingIfNeeded: word)
  }
}
