import Fixtures
import Metrics
import Testing
import TimeAndMoney

@Suite("Displacement")
struct DisplacementTests {
  /// A visit in words.
  private static func visit(
    at minute: Int32? = nil, day: Int32 = 20_000, site: Int16 = 0, rewarded: Bool = false,
    peak: Bool = false, completed: Bool = false, crowdedOut: Bool = false, segment: Int = 0
  ) -> VisitRecord {
    var visit = VisitRecord(segment: segment)
    visit.isBooked = minute != nil
    visit.startMinute = minute ?? 0
    visit.localDay = day
    visit.site = site
    visit.isRewarded = rewarded
    visit.isPeak = peak
    visit.isCompleted = completed
    visit.isCrowdedOut = crowdedOut
    return visit
  }

  private func counts(
    _ before: VisitRecord, _ after: VisitRecord, basis: Displacement.Basis = .booked
  ) -> [Int64] {
    Displacement(
      of: [after], against: [before], basis: basis, segments: 1, movedBeyond: .minutes(30)
    ).counts[0]
  }

  private func row(_ kind: DisplacementClass) -> [Int64] {
    DisplacementClass.allCases.map { $0 == kind ? 1 : 0 }
  }

  @Test(
    "Each visit is in exactly one of ten classes",
    arguments: [
      (visit(), visit(), .neither),
      (visit(), visit(rewarded: true, crowdedOut: true), .neither),
      (visit(at: 600), visit(at: 600), .sameUnrewarded),
      (visit(at: 600, peak: true), visit(at: 600, rewarded: true), .sameRewarded),
      (visit(at: 600, peak: true), visit(at: 900, rewarded: true), .movedToRewardedFromPeak),
      (visit(at: 600), visit(at: 900, rewarded: true, peak: true), .movedToRewardedFromOffPeak),
      (visit(at: 600, rewarded: true, peak: true), visit(at: 900), .movedUnrewarded),
      (visit(), visit(at: 600, rewarded: true), .gainedRewarded),
      (visit(), visit(at: 600), .gainedUnrewarded),
      (visit(at: 600), visit(), .lostPreference),
      (visit(at: 600), visit(crowdedOut: true), .lostCrowded),
    ] as [(VisitRecord, VisitRecord, DisplacementClass)])
  func classes(before: VisitRecord, after: VisitRecord, expected: DisplacementClass) {
    #expect(counts(before, after) == row(expected))
  }

  @Test(
    "A visit has moved if it starts more than 30 minutes away, on another day or at another site",
    arguments: [
      (visit(at: 630), false), (visit(at: 631), true), (visit(at: 570), false),
      (visit(at: 569), true), (visit(at: 600, day: 20_001), true), (visit(at: 600, site: 1), true),
    ])
  func moved(after: VisitRecord, isMoved: Bool) {
    let expected: DisplacementClass = isMoved ? .movedUnrewarded : .sameUnrewarded
    #expect(counts(Self.visit(at: 600), after) == row(expected))
  }

  @Test(
    "Counted by completion, a booked visit that was not served did not take place",
    arguments: [
      (true, true, .movedUnrewarded), (true, false, .lostPreference),
      (false, true, .gainedUnrewarded), (false, false, .neither),
    ] as [(Bool, Bool, DisplacementClass)])
  func completed(before: Bool, after: Bool, expected: DisplacementClass) {
    let one = Self.visit(at: 600, completed: before)
    let other = Self.visit(at: 900, completed: after)
    #expect(counts(one, other, basis: .completed) == row(expected))
    #expect(counts(one, other, basis: .booked) == row(.movedUnrewarded))
  }

  @Test("The classes of all segments add up to the visits", arguments: Displacement.Basis.allCases)
  func sum(basis: Displacement.Basis) {
    var dice = Dice(seed: 5)
    var lists: [ContiguousArray<VisitRecord>] = [[], []]
    for _ in 0..<3_000 {
      let segment = dice.below(4)
      for list in 0..<2 {
        let isBooked = dice.below(3) > 0
        lists[list].append(
          Self.visit(
            at: isBooked ? Int32(500 + dice.below(200)) : nil, day: Int32(20_000 + dice.below(2)),
            site: Int16(dice.below(2)), rewarded: dice.below(2) == 0, peak: dice.below(2) == 0,
            completed: isBooked && dice.below(4) > 0, crowdedOut: dice.below(2) == 0,
            segment: segment))
      }
    }
    let displacement = Displacement(
      of: lists[1], against: lists[0], basis: basis, segments: 4, movedBeyond: .minutes(30))
    #expect(displacement.basis == basis)
    for segment in 0..<4 {
      let visits = lists[0].count { Int($0.segment) == segment }
      #expect(displacement.counts[segment].reduce(0, +) == Int64(visits))
    }
    for kind in DisplacementClass.allCases {
      #expect(displacement.counts.contains { $0[kind.rawValue] > 0 }, "\(kind)")
    }
  }

  @Test("A policy against itself moves nobody")
  func itself() {
    let visits: ContiguousArray = [
      Self.visit(at: 600), Self.visit(at: 700, rewarded: true), Self.visit(),
    ]
    let displacement = Displacement(
      of: visits, against: visits, basis: .booked, segments: 1, movedBeyond: .zero)
    let found = DisplacementClass.allCases.map { displacement.counts[0][$0.rawValue] }
    #expect(found == [1, 1, 1, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test("Facts of a visit do not disturb each other")
  func flags() {
    var visit = VisitRecord(segment: 3)
    visit.isBooked = true
    visit.isPeak = true
    visit.isCrowdedOut = true
    visit.isPeak = false
    #expect(visit.isBooked && visit.isCrowdedOut && visit.segment == 3)
    #expect(!visit.isPeak && !visit.isRewarded && !visit.isCompleted)
  }

  @Test("Two policies that did not see the same visits stop the program")
  func otherVisits() async {
    await #expect(processExitsWith: .failure) {
      _ = Displacement(
        of: [], against: [VisitRecord(segment: 0)], basis: .booked, segments: 1,
        movedBeyond: .zero)
    }
  }
}
