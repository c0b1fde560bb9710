import Demand

/// What becomes of appointments, as it is written.
enum AttendanceEntry {
  static let certain = Attendance(
    cancels: .constant(0), noShow: .constant(0), punctuality: .deterministic(0), patience: nil)

  static let shape = Shape<Attendance>.object(
    Field.optional(
      "cancel", CancellingEntry.shape, default: .constant(0), written: .text("0%"),
      "the share that cancels, one for all or by lead; or a rate by the days before the start"),
    Field.optional(
      "no_show", table, default: .constant(0), written: .text("0%"),
      "the share of the others that does not come, one for all or by lead"),
    Field.optional(
      "punctuality", LawEntry.deviations, default: .deterministic(0), written: .text("0 min"),
      "the arrival against the planned start, negative is early"),
    Field.optional(
      "patience", LawEntry.shape, "how long they wait behind the planned start; default: for ever"),
    Field.optional(
      "reschedules", table, default: .constant(0), written: .text("0%"),
      "the share that chooses another start once, one for all or by lead"),
    Field.optional(
      "takes_alternative", .share, default: 1, written: .text("100%"),
      "how often they take the start offered for one that cannot be kept"),
    Field.optional(
      "answers_after", LawEntry.shape, default: .deterministic(0), written: .text("0 min"),
      "how long they take to answer an alternative or a place from the waitlist"),
    Field.optional(
      "waitlist", waitlist, "the share that lines up where all is full; default: nobody"),
    Field.optional("rates", rates, "how they rate what was done; default: nobody does"),
    Field.optional(
      "reminded", reminded, "what a reminder does to those who would not come; default: nothing"),
    make: Attendance.init)

  /// A share, or more about it.
  private static let waitlist: Shape<WaitlistHabit> = {
    let short = Shape<Double>.share.map {
      WaitlistHabit(joins: $0, within: .hours(1), accepts: 1)
    }
    let long = Shape<WaitlistHabit>.object(
      Field.required("joins", .share, "the share of those who found all full"),
      Field.optional(
        "within", .duration, default: .hours(1), written: .text("1 h"),
        "how far from the start they wanted most they would take another"),
      Field.optional(
        "accepts", .share, default: 1, written: .text("100%"),
        "how often they take a place that is offered"),
      make: WaitlistHabit.init)
    return .either(short, or: long)
  }()

  private static let rates = Shape<RatingHabit>.object(
    Field.required("share", .share, "the share of the served that rates"),
    Field.optional(
      "stars", stars,
      "shares of 1 to 5 stars, 100% in all; left out where loyalty gives a satisfaction to follow"),
    Field.optional(
      "after", LawEntry.shape, default: .deterministic(0), written: .text("0 min"),
      "how long after the work they do"),
    make: RatingHabit.init)

  private static let reminded = Shape<ReminderHabit>.object(
    Field.required("comes", .share, "the share of them that each reminder brings"),
    Field.optional(
      "cancels", .share, default: 0, written: .text("0%"),
      "the share of them that cancels at the reminder"),
    make: ReminderHabit.init
  ).checked { habit in
    habit.comes + habit.cancels > 1 + 1e-9
      ? .outside(
        "\(((habit.comes + habit.cancels) * 1e6).rounded() / 1e4)% in all", lowest: "0%",
        highest: "100%") : nil
  }

  private static let stars = Shape<[Pair<Int, Double>]>.dictionary(
    keys: .count(1...5), values: .share, what: "stars and shares"
  ).checked { .unlessWhole($0.map(\.value)) }.map { pairs in
    (1...5).map { stars in
      pairs.first { $0.key.value == stars }?.value ?? 0
    }
  }

  /// One share, or shares by lead that cover every lead once.
  static let table: Shape<LeadTimeTable> = {
    let pairs = Shape<[Pair<LeadText, Double>]>.dictionary(
      keys: .lead, values: .share, what: "leads and shares")
    return .either(Shape.share.map(LeadTimeTable.constant), or: pairs.refined(rows))
  }()

  private static func rows(_ pairs: [Pair<LeadText, Double>]) throws(ProblemKind) -> LeadTimeTable {
    let closed = pairs.filter { $0.key.value.to != nil }
      .sorted { $0.key.value.from < $1.key.value.from }
    guard let open = pairs.first(where: { $0.key.value.to == nil }) else { throw .leadsNotClosed }
    var rows: [LeadTimeTable.Row] = []
    var next = 0
    for pair in closed {
      let lead = pair.key.value
      guard !lead.countsOpenDays else { throw .mixedLeadUnits }
      if lead.from < next { throw .leadTwice(lead.text, days: lead.from) }
      if lead.from > next { throw .leadGap(days: next) }
      rows.append(LeadTimeTable.Row(upTo: lead.to, probability: pair.value))
      next = (lead.to ?? 0) + 1
    }
    rows.append(LeadTimeTable.Row(upTo: nil, probability: open.value))
    return LeadTimeTable(rows: rows)
  }
}
