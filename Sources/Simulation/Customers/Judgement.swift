/// What a customer thinks of a service, in points of satisfaction.
struct Judgement: Sendable {
  /// At the end of the service: complaints follow it.
  let atOnce: Double
  /// Once the follow-up has been made, if it reached him: recommendations and returns follow it.
  let settled: Double
  let isFollowedUp: Bool

  var isRecovered: Bool { settled > atOnce }
}
