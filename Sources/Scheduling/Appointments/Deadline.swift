import TimeAndMoney

/// An instant at which something lapses by itself.
struct Deadline: Sendable, Codable {
  enum Kind: UInt8, Codable {
    case hold, providerAnswer, alternativeAnswer, waitlistEnd, traceEnd
  }

  let instant: Instant
  /// Ties lapse in the order in which they were set.
  let number: Int64
  let kind: Kind
  /// The word of an appointment, or the number of a place in line.
  let subject: UInt64
  /// The site of a place in line.
  let site: Int32
}
