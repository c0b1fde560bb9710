import RandomStreams

/// Who suggests which service, and how often the suggestion is not what a customer needs.
public struct Recommendation: Hashable, Sendable {
  /// How some services are suggested.
  public struct Track: Hashable, Sendable {
    public let name: String
    public let advisor: Advisor
    /// Minutes it adds to finding the service.
    public let takes: Law
    /// The probability, by segment, that what is booked is not what the customer needs.
    public let mismatch: [Double]
    /// The share of visits to which an add-on is suggested.
    public let suggests: Double

    public init(
      name: String, advisor: Advisor, takes: Law, mismatch: [Double], suggests: Double
    ) {
      self.name = name
      self.advisor = advisor
      self.takes = takes
      self.mismatch = mismatch
      self.suggests = suggests
    }
  }

  public let tracks: [Track]
  /// The track of each service, by index in the catalogue; nil: nobody suggests it, and it is what was wanted.
  public let trackOfService: [Int?]

  public init(tracks: [Track], trackOfService: [Int?]) {
    self.tracks = tracks
    self.trackOfService = trackOfService
  }
}
