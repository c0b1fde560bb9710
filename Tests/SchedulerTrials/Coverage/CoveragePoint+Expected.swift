import Scheduling

extension CoveragePoint {
  /// All that can be met, in a fixed order.
  package static let expected = everything.filter { $0.reasonWhyImpossible == nil }

  private static var everything: [CoveragePoint] {
    single
      + CommandKind.allCases.flatMap { first in
        CommandKind.allCases.map { .pair(first, $0) }
      }
  }

  private static var single: [CoveragePoint] {
    OutcomeKind.allCases.map { .outcome($0) }
      + NewsKind.allCases.flatMap { kind in kind.parties.map { .notice(kind, to: $0) } }
      + ConflictKind.allCases.map { .conflict($0) } + FateKind.allCases.map { .fate($0) }
      + EndKind.allCases.map { .end($0) }
      + CommandKind.allCases.flatMap { kind in
        [true, false].map { .command(kind, isEffective: $0) }
      }
  }

  /// Why a point cannot be met; nil where it can.
  package var reasonWhyImpossible: String? {
    switch self {
    case .command(.search, isEffective: false): "A search lists starts, perhaps none."
    case .command(.wait, isEffective: false): "Time can always pass."
    case .command, .outcome, .notice, .conflict, .fate, .end, .pair: nil
    }
  }
}
