import Foundation
import Metrics
import Studies

/// All that a check against a baseline has to tell, for the terminal, for programs and for continuous integration.
public struct CheckReport: Sendable {
  /// The name of the scenario, and the folder of the baseline.
  public let scenario: String
  public let seed: UInt64
  public let baseline: String
  /// The worst first.
  public let findings: [CheckFinding]
  let units: [String: MetricUnit]
  let currency: String
  /// The share of the baseline's value.
  let tolerance: Double
  let scenarioHasChanged: Bool
  let forgivesUndecided: Bool

  /// - Parameters:
  ///   - findings: in any order.
  ///   - units: by metric.
  ///   - currency: the code of the scenario's currency.
  ///   - scenarioHasChanged: whether its file is another one than when the baseline was made.
  public init(
    scenario: String, seed: UInt64, baseline: String, findings: [CheckFinding],
    units: [String: MetricUnit],
    currency: String, tolerance: Double, scenarioHasChanged: Bool, forgivesUndecided: Bool
  ) {
    self.scenario = scenario
    self.seed = seed
    self.baseline = baseline
    self.findings = Self.worstFirst(findings)
    self.units = units
    self.currency = currency
    self.tolerance = tolerance
    self.scenarioHasChanged = scenarioHasChanged
    self.forgivesUndecided = forgivesUndecided
  }

  /// Whether nothing has moved, and nothing that counts is undecided.
  public var isPassed: Bool { findings.allSatisfy { !fails($0) } }

  func fails(_ finding: CheckFinding) -> Bool {
    finding.verdict == .moved || (finding.verdict == .undecided && !forgivesUndecided)
  }

  func count(_ verdict: CheckVerdict) -> Int { findings.count { $0.verdict == verdict } }

  /// The most replications any finding needed.
  var replications: Int { findings.map(\.replications).max() ?? 0 }

  /// What was found in all, such as "1 of 15 moved, 14 same".
  var counts: String {
    let parts = CheckVerdict.allCases.filter { count($0) > 0 }.map { "\(count($0)) \($0.rawValue)" }
    return parts.joined(separator: ", ")
  }

  /// Whether the baseline is of the very files that were checked.
  var scenarioSentence: String {
    scenarioHasChanged
      ? "The scenario file has changed since the baseline was made."
      : "The scenario file is the one of the baseline."
  }

  /// What happened, and what the exit code says of it.
  public var lastLine: String {
    let all = "\(findings.count) \(findings.count == 1 ? "metric" : "metrics") × policies"
    let sample = "after \(replications) replications, against \(baseline)"
    if isPassed { return "Passed (exit code 0): \(counts), of \(all), \(sample)." }
    let worst = findings.filter(fails).prefix(3).map { "\($0.metric) of \($0.policy)" }
    let more = findings.count(where: fails) > worst.count ? " …" : ""
    return
      "Failed (exit code 1): \(counts), of \(all), \(sample): \(worst.joined(separator: ", "))\(more)."
  }

  /// What to do about undecided ones, if there are any.
  var advice: String? {
    guard count(.undecided) > 0 else { return nil }
    return
      "Undecided: the interval reaches beyond the tolerance and into it. A wider --tolerance decides, or a baseline with "
      + "more replications (--update --replications N); --undecided ok lets it pass."
  }

  private static func worstFirst(_ findings: [CheckFinding]) -> [CheckFinding] {
    let order = CheckVerdict.allCases
    func rank(_ finding: CheckFinding) -> Int { order.firstIndex(of: finding.verdict) ?? 0 }
    let sorted = findings.enumerated().sorted { one, other in
      (rank(one.element), -one.element.size, one.offset)
        < (rank(other.element), -other.element.size, other.offset)
    }
    return sorted.map(\.element)
  }
}
