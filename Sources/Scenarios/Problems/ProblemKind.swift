/// All that can be wrong with a scenario, with the evidence; `message` is the one place that turns it into text.
indirect enum ProblemKind: Error, Hashable, Sendable {
  // The file as a whole.
  case unreadable(reason: String)
  case directory
  case tooLarge(limit: Int)
  case notUTF8
  case empty
  case notYAML(String)
  case tab(String)
  case severalDocuments
  case tooManyNodes(limit: Int)
  case tooDeep(limit: Int)
  case repeatedKeys([String])
  case keyIsNoText
  case openQuote
  case quoteInside
  case wrongCellCount(Int, expected: Int)
  case noHeading(String, known: [String])
  case headingTwice(String)
  case noCell(String)

  // The form of a piece.
  case notAMapping(found: String, keys: [String])
  case notAMappingOf(found: String, String)
  case notAList(found: String, of: String)
  case notAText(found: String, ValueForm)
  case nothingHere(String, ValueForm)
  case unknownKey(String, known: [String])
  case missing(String, meaning: String)
  case exactlyOne(of: [String], found: [String])
  case emptyList(of: String)

  // The value of a text.
  case notA(String, ValueForm)
  case notFinite(String)
  case noUnit(String, ValueForm)
  case noPercent(String, ValueForm)
  case unknownWord(String, known: [String])
  case notADay(String, known: [String])
  case rangesNeedQuotes(String)
  case outside(String, lowest: String, highest: String)
  case notPositive(String)
  case negative(String)
  case notWhole(String, unit: String)
  case wrongRange(String, most: Int, unit: String)
  case overMidnight(String, String, String)
  case overlappingRanges(String, String)
  case tooManyDecimals(String, currency: String, allowed: Int)
  case otherCurrency(String, scenario: String)
  case otherUnit(String, expected: String)
  case notAscending([String])
  case wrongVersion(String)

  // Rules over several pieces.
  case dayTwice(String)
  case sharesNotWhole(Double)
  case leadTwice(String, days: Int)
  case leadGap(days: Int)
  case leadsNotClosed
  case longerIsNoLead
  case noDayBefore(String)
  case mixedLeadUnits
  case hourTwice(Int)
  case noWeights
  case noHourWeights
  case daysMissing([String])
  case monthTwice(String)
  case notWithTrace(String)
  case timeGoesBack(String, line: Int)
  case moreRows(Int)
  case skippedHour(String, zone: String)
  case traceNeedsWarmUp
  case twoProfiles(String, day: String, other: String)
  case unknownZone(String, known: [String])
  case brokenZone(String)
  case tooLong(days: Int, most: Int)
  case gridDoesNotDivideDay(String)
  case gridDoesNotDivideOffset(zone: String, offset: Int, gridMinutes: Int)
  case notOnGrid(String, gridMinutes: Int)
  case notAMultipleOfGrid(String, gridMinutes: Int)
  case holidaysNotStated
  case shiftOutsideHours(String)
  case twice(String, String, firstLine: Int)
  case unknown(String, String, known: [String])
  case serviceWithoutGroup(String)
  case noPeakWindow
  case reservedWindow(String)
  case needsNothing
  case skillTwice(String)
  case noBay(String, known: [String])
  case noSkill(String, level: Int, known: [String])
  case nobodyHasAll([String])
  case noSiteHasBoth(bay: String, skills: [String])
  case noEquipment(String, known: [String])
  case noSiteHasAll([String])
  case noSiteHasAllStages(String)
  case stagesOrMinutes
  case tooManyStages(most: Int)
  case overbookingOfStages
  case addOnAlone(String)
  case meanWithoutSign
  case orderWithoutStarts
  case areasWithoutUtility
  case travelWithoutAreas
  case noDistance(site: String)
  case levelOfVariant(String, base: String)
  case noHigherLevel(String, base: String, level: Int)
  case sameLevel(String, String, level: Int)
  case wantsVariant(String, base: String)
  case horizonBeyondBooking(String, longest: String)
  case walkInsAtBay(String)
  case segmentCannotBeServed(service: String, sites: [String])
  case giftCannotBeServed(service: String, gift: String)
  case noAppointments
  case nobodyComes
  case bothAppointmentsAndWalkIns(bay: String, service: String)
  case bayOfAnotherStage(String, firstLine: Int)
  case tooManyCustomers(Double, most: Double)
  case startsTwice
  case stagesOrOne
  case classesOrOne
  case wrongCount(of: String, expected: Int, found: Int)
  case stationaryNeedsExponential
  case stationaryNeedsOneClass
  case stationaryStages
  case overloaded(load: Double)
  case tierFalls(String, Int, behind: String, Int)
  case starsFollowSatisfaction
  case cannotRecognise(segment: String)
  case worthMissing
  case notForThisGift(String, gift: String)
  case floorAboveCap(Double, Double)
  case stepTwice(String)
  case curveFalls(String, String)
  case beliefNeedsRates
  case nobodyComesAgain(gift: String)
  case tooManyGroups(most: Int)
  case twoOfTheSame(String)
  case controlChanges(String)
  case reachInExperiment(String)
  case blockBelowHorizon(days: Int, horizon: Int)
  case oneArmOfSites
  case baselineMissing(String, known: [String])
  case noOtherPolicy
  case percentOfNoShare(String)
  case covarianceSize(expected: Int)
  case notUncertain(String)
  case notAnError(String, unit: String)
  case noCovariance
  case uncertainTwice(String)
  case noPath(String)

  // Channels and what is suggested.
  case eitherOr(String, String)
  case oneRuleForAll
  case segmentWithoutChannel(String, known: [String])
  case noCombination(String, known: [String])
  case combinesOrMinutes
  case combinesTooFew
  case sharesAboveWhole(Double)
  case meansNone(String)

  // Cases from the field.
  case caseChangesNothing
  case changesNothing(String, value: String)
  case changedTwice(String)
  case notOfTheBusiness(String)
  case afterTheChange(ProblemKind)
  case measuresOtherDays
  case notInUnit(String, of: String, fitting: [String])
  case rangeFalls(String, String)
  case noRangeToFind(String, example: String)
  case atAnEnd(String, ProblemKind)
}
