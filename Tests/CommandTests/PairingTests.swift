import Fixtures
import Foundation
import Testing

@Suite("What is added to a scenario does not disturb what was there")
struct PairingTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func rows(of workshop: Workshop) throws -> [Table.Row] {
    let scenario = try folder.write(workshop.text, to: "workshop.yaml")
    return try Offpeak.results(of: scenario, in: folder).table("conversion").rows
  }

  @Test("Another policy leaves the baseline as it is")
  func policy() throws {
    var workshop = Workshop()
    let alone = try rows(of: workshop)
    workshop.policies.append(Workshop.rewardingAfternoons)
    let beside = try rows(of: workshop)
    let baseline = beside.filter { $0["policy"] == "baseline" }
    #expect(baseline.map(\.text) == alone.map(\.text))
    let other = beside.filter { $0["policy"] == "afternoons" }
    #expect(
      other.map { $0.cells("segment", "visit_date", "visits") }
        == alone.map { $0.cells("segment", "visit_date", "visits") })
    #expect(other.map { $0["confirmed"] } != alone.map { $0["confirmed"] })
  }

  @Test("Another segment leaves the visits of the others as they are, before and behind them")
  func segmentsVisits() throws {
    var workshop = Workshop()
    let alone = try rows(of: workshop)
    for segments in [
      [Workshop.commuters, Workshop.pensioners, Workshop.students],
      [Workshop.students, Workshop.commuters, Workshop.pensioners],
    ] {
      workshop.segments = segments
      let old = try rows(of: workshop).filter { $0["segment"] != "students" }
      #expect(
        old.map { $0.cells("replication", "segment", "visit_date", "visits") }
          == alone.map { $0.cells("replication", "segment", "visit_date", "visits") })
    }
  }

  @Test("With bays for everybody, another segment leaves all that becomes of the others as it is")
  func segmentsEnds() throws {
    var workshop = Workshop(bays: 30)
    let alone = try rows(of: workshop)
    workshop.segments.append(Workshop.students)
    let old = try rows(of: workshop).filter { $0["segment"] != "students" }
    #expect(old.map(\.text) == alone.map(\.text))
  }

  @Test("A bay group that no service needs changes nothing", arguments: ["", "before"])
  func unusedBays(place: String) throws {
    let workshop = Workshop()
    let alone = try rows(of: workshop)
    let spare = "{group: spare, count: 4}"
    var text = Workshop(otherBays: ", \(spare)").text
    if place == "before" {
      text = workshop.text.replacing("bays: [", with: "bays: [\(spare), ")
    }
    let scenario = try folder.write(text, to: "spare.yaml")
    let beside = try Offpeak.results(of: scenario, named: "spare", in: folder)
    #expect(try beside.table("conversion").rows.map(\.text) == alone.map(\.text))
  }
}
