import Demand

/// What the business does for those it has served, as it is written.
enum CareEntry {
  static let shape = Shape<Care>.object(
    Field.optional("follow_up", followUp, "a call after the service; default: none"),
    Field.optional(
      "explains", .truth, default: false, written: .truth(false),
      "whether customers are shown who works, with which stars, and for what they pay"),
    make: Care.init)

  private static let followUp = Shape<Care.FollowUp>.object(
    Field.required("after", .duration, "how long after the end of the service"),
    Field.required("reaches", .share, "the share of the served it reaches"),
    make: Care.FollowUp.init)
}
