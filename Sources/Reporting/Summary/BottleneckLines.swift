import Studies

/// What limits each policy, in words: more of anything else would change little.
public struct BottleneckLines {
  private let summary: StudySummary

  public init(summary: StudySummary) { self.summary = summary }

  /// One line where it is the same under every policy, else one a policy; none where nothing can be told apart.
  public func lines() -> [String] {
    let found = summary.names.indices.map { ScarceResource(in: summary, policy: $0) }
    guard let first = found[0] else { return [] }
    if found.allSatisfy({ $0?.group == first.group }) {
      return ["Bottleneck: \(Self.text(first))", ""]
    }
    return zip(summary.names, found).compactMap { name, resource in
      resource.map { "Bottleneck of \(name): \(Self.text($0))" }
    } + [""]
  }

  /// The group with how much of it is taken, and the one that comes next.
  static func text(_ resource: ScarceResource) -> String {
    let interval = resource.load.interval.map {
      " (\(SummaryTable.format($0.lowerBound, .share)) … \(SummaryTable.format($0.upperBound, .share)))"
    }
    return
      "\(resource.group), \(SummaryTable.format(resource.load.value, .share))\(interval ?? "") of its time taken; "
      + "next \(resource.next.group), \(SummaryTable.format(resource.next.load.value, .share))."
  }
}
