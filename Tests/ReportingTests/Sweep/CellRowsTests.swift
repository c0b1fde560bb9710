import Fixtures
import Foundation
import Metrics
import Studies
import Testing

@testable import Reporting

@Suite("The rows of a cell")
struct CellRowsTests {
  private static let plan = plan(seed: 1)
  private static let metrics = ["conversion", "mean_wait"].map {
    MetricSample(name: $0, unit: .share, total: .init(0, 0), weeks: [])
  }
  private static let policies = ["baseline", "dear, and \"far\""]

  private static func plan(seed: UInt64) -> SweepPlan {
    SweepPlan(
      name: "s", paths: ["a"],
      cells: (1...3).map { SweepCell(number: $0, values: ["\($0)"]) }, seed: seed, replications: 2,
      policies: policies, scenario: "{}")
  }

  private static func samples() -> [[[MetricSample]]] {
    (1...2).map { replication in
      policies.indices.map { policy in
        metrics.enumerated().map { metric, sample in
          MetricSample(
            name: sample.name, unit: .share,
            total: .init(0.1 * Double(replication), Double(policy + metric)), weeks: [])
        }
      }
    }
  }

  private static func text(cell: Int = 2, of plan: SweepPlan = plan) -> String {
    let rows = CellRows(mark: plan.mark, cell: cell)
    let bytes = samples().enumerated().flatMap { place, samples in
      rows.bytes(replication: place + 1, policies: policies, samples: samples)
    }
    return String(decoding: CellRows.header + bytes, as: UTF8.self)
  }

  private static func read(_ text: String) throws(CellRowsProblem) -> [[[MetricSample]]] {
    try CellRowsReader(plan: plan, cell: 2, policies: policies, metrics: metrics)
      .samples(in: Array(text.utf8))
  }

  @Test("What was written is read back, to the last digit")
  func readBack() throws {
    let read = try Self.read(Self.text())
    let written = Self.samples()
    #expect(
      read.map { $0.map { $0.map(\.total) } } == written.map { $0.map { $0.map(\.total) } })
    #expect(Self.text().hasPrefix("plan,cell,policy,replication,metric,numerator,denominator\n"))
    #expect(Self.text().contains("\(Self.plan.mark),2,baseline,1,conversion,0.1,0\n"))
  }

  @Test("A file that ends too soon is refused, wherever it ends")
  func cut() {
    let text = Self.text()
    for length in 0..<text.count {
      #expect(throws: CellRowsProblem.self, "\(length)") {
        try Self.read(String(text.prefix(length)))
      }
    }
  }

  @Test("A file in which anything is changed but a digit is refused")
  func spoilt() {
    let text = Array(Self.text())
    for place in text.indices where !text[place].isNumber && !".,\n".contains(text[place]) {
      var spoilt = text
      spoilt[place] = "?"
      #expect(throws: CellRowsProblem.self, "\(place)") { try Self.read(String(spoilt)) }
    }
  }

  @Test(
    "What is wrong is said with its line",
    arguments: [
      ("1,conversion,0.1,0", "1,conversion,0.1", "2: \""), ("0.1,1\n", "x,1\n", "3: \""),
      ("0.1,1\n", "inf,1\n", "3: \""), ("plan,", "plen,", "1: the header is not plan,cell,"),
      (",2,baseline,2,mean_wait", ",2,baseline,3,mean_wait", "7: \""),
    ])
  func messages(old: String, new: String, expected: String) throws {
    let text = Self.text()
    let place = try #require(text.range(of: old))
    let problem = #expect(throws: CellRowsProblem.self) {
      try Self.read(text.replacingCharacters(in: place, with: new))
    }
    #expect(problem?.description.hasPrefix(expected) == true, "\(problem?.description ?? "")")
  }

  @Test("Rows of another cell, of another plan and rows behind the last are told apart")
  func others() {
    #expect(throws: CellRowsProblem.otherPlan(2)) {
      try Self.read(Self.text(of: Self.plan(seed: 2)))
    }
    #expect(throws: CellRowsProblem.self) { try Self.read(Self.text(cell: 3)) }
    #expect(throws: CellRowsProblem.tooLong(10, "more")) { try Self.read(Self.text() + "more\n") }
  }

  @Test("All that rows depend on is in the hash of the plan")
  func hash() {
    func hash(
      paths: [String] = ["a"], values: [String] = ["1"], seed: UInt64 = 1, replications: Int = 2,
      policies: [String] = ["baseline"], scenario: String = "{}"
    ) -> String {
      SweepPlan(
        name: "s", paths: paths, cells: [SweepCell(number: 1, values: values)], seed: seed,
        replications: replications, policies: policies, scenario: scenario
      ).hash
    }
    let hashes = [
      hash(), hash(paths: ["b"]), hash(values: ["2"]), hash(seed: 2), hash(replications: 3),
      hash(policies: ["baseline", "dear"]), hash(scenario: "{ }"),
      hash(paths: ["a", "b"], values: ["1", "2"]),
    ]
    #expect(Set(hashes).count == hashes.count)
    #expect(hash() == hash() && hash().count == 64)
  }

  @Test(
    "Names of files sort as their numbers do",
    arguments: [(3, "cell-0002"), (20_000, "cell-00002")])
  func names(count: Int, expected: String) {
    let plan = SweepPlan(
      name: "s", paths: [], cells: (1...count).map { SweepCell(number: $0, values: []) }, seed: 1,
      replications: 1, policies: [], scenario: "")
    #expect(plan.fileName(of: 2) == expected)
  }

  @Test("A folder tells cells of its plan from others, and what was half written from both")
  func folder() throws {
    let parent = try TemporaryFolder()
    let cells = CellFolder(path: parent.path("kept"), plan: Self.plan)
    #expect(cells.contents() == .nothing)
    try cells.make()
    #expect(cells.contents() == .ofThisPlan)
    #expect(
      CellFolder(path: cells.path, plan: Self.plan(seed: 2)).contents() == .ofAnotherPlan)
    let half = try WholeFile(cells.rowsFile(of: 1))
    try half.append([1])
    try cells.write([2], to: cells.rowsFile(of: 3))
    #expect(cells.keptCells() == [3])
    try half.finish()
    #expect(cells.keptCells() == [1, 3])
    #expect(try cells.rows(of: 3) == [2])
    cells.remove()
    try cells.make()
    #expect(cells.keptCells() == [])
    try cells.write([2], to: cells.rowsFile(of: 3))
    // Who is killed while he removes cells leaves them under another name.
    try FileManager.default.createDirectory(
      atPath: cells.path + ".done/x", withIntermediateDirectories: true)
    cells.remove()
    #expect(try FileManager.default.contentsOfDirectory(atPath: parent.path) == [])
    #expect(throws: CellRowsProblem.unreadable("No such file or directory")) {
      try cells.rows(of: 2)
    }
  }
}
