extension ProblemKind {
  /// What is wrong, what is allowed, and a guess at what was meant.
  var message: String {
    fileMessage ?? formMessage ?? valueMessage ?? ruleMessage ?? sceneMessage ?? customerMessage
      ?? policyMessage
      ?? caseMessage ?? ""
  }

  private var fileMessage: String? {
    switch self {
    case .unreadable(let reason): "The file cannot be read: \(reason)."
    case .directory: "This is a directory; a scenario is one YAML file."
    case .tooLarge(let limit): "The file is larger than \(limit / 1_048_576) MiB."
    case .notUTF8: "This line is not UTF-8 text. Save the file as UTF-8."
    case .empty: "The file holds no scenario. It begins with: offpeak: 1"
    case .notYAML(let said): "This is not YAML: \(said)."
    case .tab(let said): "This is not YAML: \(said). Indent with blanks; YAML allows no tabs there."
    case .severalDocuments: "A second YAML document begins here; a scenario is one document."
    case .tooManyNodes(let limit):
      "The scenario has more than \(limit) values, aliases counted wherever they stand."
    case .tooDeep(let limit): "The scenario is nested more than \(limit) levels deep."
    case .repeatedKeys(let keys):
      "\(Self.list(keys.map(DocumentNode.quoted), "and")): the same key stands twice in one mapping. Keep one of them."
    case .keyIsNoText: "A key must be a text, neither an alias nor a list nor a mapping."
    case .openQuote: "A quote opens here and is never closed."
    case .quoteInside:
      "A quote stands inside this cell. Put the whole cell in quotes and write quotes in it twice."
    case .wrongCellCount(let count, let expected):
      "This row has \(count) cells, the headings are \(expected). A cell with a comma needs quotes."
    case .noHeading(let name, let known):
      "The table has no column \(DocumentNode.quoted(name)). Its columns are: \(Self.list(known))."
    case .headingTwice(let name): "Two columns are called \(DocumentNode.quoted(name))."
    case .noCell(let name): "The \(name) of this row is empty."
    default: nil
    }
  }

  private var formMessage: String? {
    switch self {
    case .notAMapping(let found, let keys):
      "A mapping is expected here, not \(found). Its keys are: \(Self.list(keys))."
    case .notAMappingOf(let found, let what): "A mapping of \(what) is expected here, not \(found)."
    case .notAList(let found, let what): "A list of \(what) is expected here, not \(found)."
    case .notAText(let found, let form):
      "\(form.name.capitalizedFirst) is expected here, not \(found). Write it like \(form.examples)."
    case .nothingHere(let text, let form):
      "Nothing stands here\(text.isEmpty ? "" : " (\(text))"). Leave the key out, or write "
        + "\(form.name) like \(form.examples)."
    case .unknownKey(let key, let known):
      "\(DocumentNode.quoted(key)) is no key here. Allowed: \(Self.list(known))."
        + Self.guess(key, known)
    case .missing(let key, let meaning): "\(key) is missing (\(meaning))."
    case .exactlyOne(let keys, let found):
      "Exactly one of \(Self.list(keys)) must stand here, not "
        + "\(found.isEmpty ? "none" : Self.list(found, "and"))."
    case .emptyList(let what): "At least one \(what) is needed."
    default: nil
    }
  }

  private var valueMessage: String? {
    switch self {
    case .notA(let text, let form):
      "\(DocumentNode.quoted(text)) is not \(form.name). Write it like \(form.examples)."
    case .notFinite(let text): "\(text) is too large for a number."
    case .noUnit(let text, let form):
      "\(DocumentNode.quoted(text)) lacks a unit. Write it like \(form.examples)."
    case .noPercent(let text, let form):
      "\(DocumentNode.quoted(text)) lacks its percent sign. Write it like \(form.examples)."
    case .unknownWord(let text, let known):
      "\(DocumentNode.quoted(text)) is not allowed. Allowed: \(Self.list(known))."
        + Self.guess(text, known)
    case .notADay(let text, let known):
      "\(DocumentNode.quoted(text)) is no kind of day. Allowed: \(Self.list(known)), ranges such as "
        + "mon-fri, and lists in quotes such as \"mon, wed\".\(Self.guess(text, known))"
    case .rangesNeedQuotes(let text):
      "\(text) stands where a kind of day is expected. Several ranges of one day stand in quotes: "
        + "\"09:00-12:00, 13:00-18:00\"."
    case .outside(let text, let lowest, let highest): "\(text) lies outside \(lowest)…\(highest)."
    case .notPositive(let text): "\(text) is not allowed; it must be more than zero."
    case .negative(let text): "\(text) is not allowed; it must not be negative."
    case .notWhole(let text, let unit): "\(text) is not a whole number of \(unit)."
    case .wrongRange(let text, let most, let unit):
      "\(DocumentNode.quoted(text)) is no range. Its first end must not lie behind its last, and it "
        + "spans at most \(most) \(unit)."
    case .overMidnight(let text, let start, let end):
      "\(text) ends before it starts. A range over midnight is written as two, "
        + "\(start)-24:00 on one day and 00:00-\(end) on the next."
    case .overlappingRanges(let one, let other): "\(one) and \(other) overlap."
    case .tooManyDecimals(let text, let currency, let allowed):
      "\(text) has more decimals than \(currency), which has \(allowed)."
    case .otherCurrency(let code, let scenario):
      "\(code) is not the currency of this scenario, which is \(scenario)."
    case .otherUnit(let text, let expected):
      "\(DocumentNode.quoted(text)) has another unit; \(expected) is expected."
    case .notAscending(let names): "\(Self.list(names, "and")) must not fall in this order."
    case .wrongVersion(let text): "\(text) is not a version of this format. Allowed: 1."
    default: nil
    }
  }

  private var ruleMessage: String? {
    switch self {
    case .dayTwice(let day): "\(day) is named twice."
    case .sharesNotWhole(let sum):
      "The shares here sum to \(Self.percent(sum)); they must sum to 100%."
    case .leadTwice(let text, let days): "\(text) overlaps another row at \(days) days."
    case .leadGap(let days):
      "A lead of \(days) \(days == 1 ? "day" : "days") is in no row. Every lead must be in one."
    case .leadsNotClosed: "The last row must be named longer, so that every lead is in a row."
    case .noDayBefore(let text):
      "\(text) is no row here. The days before the start count from 1, which is its last 24 hours: 1 day, 2-7 days, "
        + "longer."
    case .longerIsNoLead: "longer is not allowed here; name the days, such as 6-14 days."
    case .mixedLeadUnits: "days and open days stand side by side; use one of them for all rows."
    case .hourTwice(let hour): "The hour \(hour < 10 ? "0" : "")\(hour) is named twice."
    case .noWeights: "All weights from mon to sun are zero, so nobody would ever come."
    case .noHourWeights:
      "All weights of these hours are zero. For a day without visits write factor: 0."
    case .daysMissing(let days):
      "\(Self.list(days, "and")) \(days.count == 1 ? "is" : "are") not named. A profile names every day of the "
        + "week; write 0 for days without visits, such as \(days.count == 1 ? days[0] : DocumentNode.quoted(days.joined(separator: ", "))): 0."
    case .monthTwice(let month): "\(month) is named twice."
    case .notWithTrace(let key):
      "\(key) has no meaning beside trace: the visits come as the table has them."
    case .timeGoesBack(let text, let line):
      "\(text) lies before the time in line \(line); rows must be in the order of time. Where clocks go back, write "
        + "the offset from UTC, such as 2025-10-26T02:15+01:00."
    case .skippedHour(let text, let zone):
      "\(text) is no time of \(zone): the clocks are put forward over it on that day. Write the time that was meant, or "
        + "the offset from UTC."
    case .moreRows(let count):
      "\(count) more \(count == 1 ? "row" : "rows") of this table from here on \(count == 1 ? "is" : "are") wrong."
    case .traceNeedsWarmUp:
      "warm_up: auto looks at weeks that are alike, and visits that are replayed have none. Write its length."
    case .twoProfiles(let name, let day, let other):
      "\(name) and \(other) both say at what hours customers come on \(day). Only one can."
    case .unknownZone(let name, let known):
      "There is no time zone \(DocumentNode.quoted(name)). Write it like Europe/Berlin or UTC."
        + Self.guess(name, known)
    case .brokenZone(let said): said
    case .tooLong(let days, let most):
      "Warm-up and measured period are \(days) days together; at most \(most) (20 years) are allowed."
    case .gridDoesNotDivideDay(let text): "A grid of \(text) does not divide a day."
    case .gridDoesNotDivideOffset(let zone, let offset, let grid):
      "The clocks of \(zone) stand \(Self.minutes(offset)) from UTC in the simulated period, which "
        + "is no multiple of the grid of \(grid) min. Use a grid that divides it."
    case .notOnGrid(let text, let grid): "\(text) does not lie on the grid of \(grid) min."
    case .notAMultipleOfGrid(let text, let grid):
      "\(text) is no multiple of the grid of \(grid) min."
    case .holidaysNotStated:
      "The calendar has holidays, but these hours do not say what holds then. Add holidays: closed, "
        + "or holidays: with hours."
    case .shiftOutsideHours(let site): "This shift lies wholly outside the hours of \(site)."
    case .twice(let what, let name, let line):
      "The \(what) \(DocumentNode.quoted(name)) already stands in line \(line)."
    case .unknown(let what, let name, let known):
      "There is no \(what) \(DocumentNode.quoted(name)). "
        + (known.isEmpty ? "None is defined." : "Defined: \(Self.list(known)).")
        + Self.guess(name, known)
    case .serviceWithoutGroup(let name):
      "\(DocumentNode.quoted(name)) stands where a group of services is expected. Services have three levels, "
        + "category, group and SKU: put a group around it."
    case .noPeakWindow: "off-peak means the hours outside the window peak, and windows has no peak."
    case .reservedWindow(let name):
      "\(name) has a meaning of its own and cannot be the name of a window."
    default: nil
    }
  }

  private var sceneMessage: String? {
    switch self {
    case .needsNothing: "At least one of bay, skill, skills and equipment must stand here."
    case .skillTwice(let name): "The skill \(name) is named in skill and in skills."
    case .noBay(let bay, let known):
      "No site has a bay group \(DocumentNode.quoted(bay))."
        + (known.isEmpty ? "" : " Defined: \(Self.list(known)).") + Self.guess(bay, known)
    case .noSkill(let skill, let level, let known):
      "No technician has the skill \(skill) at level \(level)."
        + (known.isEmpty ? "" : " Skills: \(Self.list(known)).")
        + (known.contains(skill) ? "" : Self.guess(skill, known))
    case .nobodyHasAll(let skills):
      "Nobody has all of these skills together: \(Self.list(skills, "and"))."
    case .noSiteHasBoth(let bay, let skills):
      "No single site has both the bay group \(bay) and a technician with \(Self.list(skills, "and"))."
    case .noEquipment(let name, let known):
      "No site has the equipment \(DocumentNode.quoted(name))."
        + (known.isEmpty ? "" : " Defined: \(Self.list(known)).") + Self.guess(name, known)
    case .noSiteHasAll(let parts):
      "No single site has all that is needed together: \(Self.list(parts, "and"))."
    case .noSiteHasAllStages(let service):
      "Each stage of \(service) can be done somewhere, but no single site can do all of them."
    case .stagesOrMinutes: "Give either stages, or minutes and needs, not both."
    case .tooManyStages(let most):
      "At most \(most) stages of a service may need a technician."
    case .overbookingOfStages: "A service of several stages cannot be overbooked."
    case .addOnAlone(let service):
      "\(service) is an add-on; nobody can book it alone. Let it be given with another service, "
        + "or leave add_on out."
    case .meanWithoutSign:
      "0 has no sign. A lognormal coefficient has the sign of its mean; use normal for one of either sign."
    case .orderWithoutStarts:
      "order has no meaning without starts: who looks at all starts sees them in any order."
    case .areasWithoutUtility:
      "areas have no meaning for wanted_day, which weighs no distances. Use multinomial_logit or nested_logit, or "
        + "leave areas out."
    case .travelWithoutAreas:
      "travel needs areas, which say how far the sites are. Add areas to the segment."
    case .noDistance(let site):
      "The distance to \(site) is missing, which these customers consider."
    case .levelOfVariant(let service, let base):
      service == base
        ? "\(service) cannot be a variant of itself."
        : "\(base) is itself a variant of another service. Name that one for \(service)."
    case .noHigherLevel(let service, let base, let level):
      "\(service) asks for no higher skill than \(base), which asks for level \(level)."
    case .sameLevel(let one, let other, let level):
      "\(one) and \(other) are variants of the same service at the same level, \(level)."
    case .wantsVariant(let service, let base):
      "\(service) is a variant of \(base). Let them want \(base); they are shown both."
    case .horizonBeyondBooking(let text, let longest):
      "\(text) lies beyond the horizon of booking, which is \(longest)."
    case .walkInsAtBay(let bay):
      "The bay group \(bay) serves walk-ins, whose bays are never missing."
    case .segmentCannotBeServed(let service, let sites):
      "\(service) is wanted here, but none of the sites of this segment can do it: "
        + "\(Self.list(sites, "and"))."
    case .giftCannotBeServed(let service, let gift):
      "No site can do \(service) and \(gift) in one visit, on one bay by one technician."
    case .noAppointments: "Segments book services, but the scenario has none."
    case .nobodyComes: "At least one of segments and walk_ins is needed, or nobody comes."
    case .bothAppointmentsAndWalkIns(let bay, let service):
      "The bay group \(bay) is used by the service \(service) too. Walk-ins and appointments on the "
        + "same bays are not supported; give each its own group."
    case .startsTwice: "Give either a list of starts, or starts_every, not both."
    case .tooManyCustomers(let expected, let most):
      "About \(Self.rounded(expected.rounded())) customers would come in a replication; at most "
        + "\(Self.rounded(most)) of a class can be simulated."
    case .bayOfAnotherStage(let bay, let line):
      "The bay group \(bay) already serves walk-ins in line \(line). Each stage of each queue needs a "
        + "group of its own; classes share one."
    case .stagesOrOne: "Give either stages, or needs and takes of a single stage, not both."
    case .classesOrOne:
      "Give either classes, or arrivals and patience of a single class, not both."
    case .wrongCount(let what, let expected, let found):
      "\(expected) \(what) expected, one for each stage, not \(found)."
    case .stationaryNeedsExponential:
      "begins: stationary needs arrivals, service and patience that are all exponential."
    case .stationaryNeedsOneClass: "begins: stationary is possible for a single class only."
    case .stationaryStages:
      "begins: stationary with several stages is possible only without room and patience."
    case .overloaded(let load):
      "begins: stationary needs a load below 1 where neither room nor patience limits the queue; "
        + "it is \(Self.rounded(load))."
    case .tierFalls(let name, let from, let before, let fromBefore):
      "The tier \(name) begins at \(from) bookings, no more than \(before) at \(fromBefore). Each tier needs more "
        + "bookings than the one before it."
    case .starsFollowSatisfaction:
      "attendance.rates.stars has no meaning beside loyalty: the stars follow the satisfaction. Leave stars out."
    case .cannotRecognise(let segment):
      "The business cannot see who belongs to \(segment). If it can, add public: true to the segment."
    case .worthMissing:
      "worth is missing: what a gift of bay_time is worth to a customer, in money."
    case .notForThisGift(let key, let gift): "\(key) has no meaning for a gift of \(gift)."
    case .curveFalls(let earlier, let later):
      "More is sold \(earlier) before the day than \(later) before it; a booking curve never falls."
    case .beliefNeedsRates: "What a policy believes is told by rates: give per_week and profile."
    case .stepTwice(let step): "There are two steps at \(step). Leave one out."
    case .floorAboveCap(let floor, let cap):
      "The floor of \(floor) lies above the cap of \(cap)."
    case .notAnError(let found, let unit):
      "A standard error is expected here, not \(found): a number above zero"
        + (unit.isEmpty ? "." : " in \(unit), the unit of the value.")
    case .noCovariance:
      "This is no covariance: it must be symmetric, and no combination may have a variance below zero."
    case .uncertainTwice(let path): "\(path) is uncertain already. Say it once."
    case .noPath(let said): said
    case .percentOfNoShare(let metric):
      "\(metric) is no share, so a half_width in percent says nothing of it: write relative_half_width for a share of "
        + "its value, or a half_width in its unit."
    case .covarianceSize(let expected):
      "\(expected) rows of \(expected) numbers are expected here, a row for each parameter."
    case .notUncertain(let path):
      "\(path) is a choice of the study and cannot be uncertain."
    case .noOtherPolicy:
      "A difference needs a second policy; the scenario has only the baseline. Ask for: of: level."
    case .baselineMissing(let name, let known):
      "There is no policy \(DocumentNode.quoted(name)) to compare with. Defined: "
        + "\(Self.list(known)).\(Self.guess(name, known))"
    default: nil
    }
  }
}

extension ProblemKind {
  static func list(_ names: [String], _ word: String = "or") -> String {
    let shown = names.count > 12 ? Array(names.prefix(12)) + ["…"] : names
    guard let last = shown.last, shown.count > 1 else { return shown.first ?? "" }
    return "\(shown.dropLast().joined(separator: ", ")) \(word) \(last)"
  }

  static func guess(_ text: String, _ known: [String]) -> String {
    Guess.nearest(to: text, among: known).map { " Maybe you meant \($0)." } ?? ""
  }

  static func percent(_ share: Double) -> String { "\(rounded(share * 100))%" }

  private static func rounded(_ number: Double) -> String {
    let cut = (number * 1e6).rounded() / 1e6
    return cut == cut.rounded() && abs(cut) < 1e15 ? "\(Int(cut))" : "\(cut)"
  }

  private static func minutes(_ seconds: Int) -> String {
    seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s"
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
