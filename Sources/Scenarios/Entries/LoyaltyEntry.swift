import Demand
import RandomStreams

/// What customers feel after a service, and whether they come again, as it is written.
enum LoyaltyEntry {
  static let shape = Shape<Loyalty>.object(
    Field.required("satisfaction", satisfaction, "how they judge a service, 0 to 100 points"),
    Field.optional("complains", complaints, "who complains at the end; default: nobody"),
    Field.optional(
      "follow_up", recovery, "what the call of care.follow_up does; default: nothing"),
    Field.optional(
      "answers", .share, default: 0, written: .text("0%"),
      "the share of the served that says whether it would recommend the business"),
    Field.optional("returns", ReturnsEntry.shape, "whether they come again; default: nobody does"),
    Field.optional(
      "customers_at_start", ReturnsEntry.earlier,
      "customers served before the simulation who will come again; default: none"),
    Field.optional(
      "habit", habit, "what they keep of a start a reward brought them to; default: nothing"),
    make: Loyalty.init
  ).checked { loyalty in
    loyalty.earlier != nil && loyalty.returns == nil
      ? .missing("returns", meaning: "customers_at_start come again by its law") : nil
  }

  private static let satisfaction = Shape<SatisfactionTastes>.object(
    Field.required("usual", .level, "after a service without trouble at the list price"),
    Field.optional(
      "noise", .spread, default: 0, written: .text("0 points"),
      "the standard deviation between visits that went alike"),
    Field.optional(
      "wait", .points(per: "min", like: "-0.5 points per min"), default: 0,
      written: .text("0 points per min"), "for waiting behind the planned start"),
    Field.optional(
      "overrun", .points(per: "min", like: "-0.3 points per min"), default: 0,
      written: .text("0 points per min"), "for work beyond the planned minutes"),
    Field.optional(
      "price", .points(per: "%", like: "-0.8 points per %"), default: 0,
      written: .text("0 points per %"), "for paying more than the list price; less counts back"),
    Field.optional(
      "mismatch", .points(like: "-20 points"), default: 0, written: .text("0 points"),
      "where they did not get what they needed"),
    Field.optional(
      "verification", .points(per: "min", like: "-3 points per min"), default: 0,
      written: .text("0 points per min"), "for proving who they are"),
    Field.optional(
      "unexplained", .points(like: "-6 points"), default: 0, written: .text("0 points"),
      "unless care explains"),
    make: SatisfactionTastes.init)

  private static let complaints = Shape<ComplaintHabit>.object(
    Field.required("below", .level, "the satisfaction below which one may complain"),
    Field.required("share", .share, "the share of these that does"),
    make: ComplaintHabit.init)

  private static let recovery = Shape<Recovery>.object(
    Field.required("below", .level, "the satisfaction below which it does something"),
    Field.required("lifts", .spread, "by how much it lifts"),
    make: Recovery.init)

  private static let habit = Shape<StartHabit>.object(
    Field.required("share", .share, "the part of the shift that is kept at first"),
    Field.required("half_life", .positiveDuration, "after which half of it is left"),
    make: StartHabit.init)
}

extension Shape where Value == Double {
  /// Points that are not negative.
  fileprivate static var spread: Shape {
    points(like: "12 points").checked { $0 < 0 ? .negative("\($0) points") : nil }
  }
}
