import Fixtures
import Foundation
import Testing

@Suite("A policy that changes nothing is the baseline to the last digit")
struct NothingChangesTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func results(with policy: String) throws -> Results {
    let text = try GarageText.adding(policies: ["idle: \(policy)"])
    let scenario = try folder.write(text, to: "garage.yaml")
    return try Offpeak.results(
      of: scenario, "--policy", "idle", "--replications", "2", in: folder)
  }

  private func rows(_ table: Table, of policy: String) -> [Substring] {
    table.rows.filter { $0["policy"] == policy }.map {
      $0.cells.dropFirst().joined(separator: ",")[...]
    }
  }

  private func expectNoDifference(_ results: Results, except tables: Set<String> = []) throws {
    for name in ["utilization", "windows", "conversion", "leads", "revenue", "replications"]
    where !tables.contains(name) {
      let table = try results.table(name)
      #expect(rows(table, of: "idle") == rows(table, of: "baseline"), "\(name)")
    }
  }

  @Test(
    "No rule, and rules with a factor of one",
    arguments: [
      "{}", "{prices: [{when: always, factor: 1.0}]}",
      "{prices: [{when: peak, factor: 1}, {when: off-peak, factor: 1}], guardrails: {floor: 0.8, cap: 1.2}}",
      "{guardrails: {floor: 1, cap: 1}}",
    ])
  func idle(policy: String) throws {
    let results = try results(with: policy)
    try expectNoDifference(results)
    for row in try results.table("comparison").rows {
      // A share of nothing has no difference and no verdict.
      #expect(row["verdict"] == (row["difference"] == "" ? "" : "same"), "\(row.text)")
      #expect(row["difference"] == "0" || row["difference"] == "", "\(row.text)")
      #expect(row["relative"] == "0" || row["relative"] == "", "\(row.text)")
    }
    for row in try results.table("displacement").rows {
      #expect(row.count("visits") == row.count("neither") + row.count("same_unrewarded"))
    }
  }

  @Test("A reward of nothing is counted as a reward, and changes nothing else")
  func rewardOfNothing() throws {
    let results = try results(
      with: "{rewards: [{name: nothing, when: always, gives: {discount: 0%}}]}")
    try expectNoDifference(results, except: ["replications"])
    let ofRewards = ["rewarded_share", "displacement_rewarded_anyway"]
    for row in try results.table("comparison").rows
    where !ofRewards.contains(String(row["metric"])) {
      #expect(row["verdict"] == (row["difference"] == "" ? "" : "same"), "\(row.text)")
      #expect(row["difference"] == "0" || row["difference"] == "", "\(row.text)")
    }
    for row in try results.table("displacement").rows {
      let same = row.count("same_unrewarded") + row.count("same_rewarded")
      #expect(row.count("visits") == row.count("neither") + same)
    }
  }
}
