import Studies

extension CheckReport {
  /// A finding as text.
  func cells(of finding: CheckFinding) -> CheckCells {
    CheckCells(finding, unit: units[finding.metric] ?? .customers)
  }
}
