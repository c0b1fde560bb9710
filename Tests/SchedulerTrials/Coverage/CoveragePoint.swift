import Scheduling

/// Something that trials should meet at least once.
package enum CoveragePoint: Hashable, Sendable, CustomStringConvertible {
  case outcome(OutcomeKind)
  case notice(NewsKind, to: Notice.Party)
  case conflict(ConflictKind)
  case fate(FateKind)
  case end(EndKind)
  case command(CommandKind, isEffective: Bool)
  /// A command that took effect, and the next one that did.
  case pair(CommandKind, CommandKind)

  package var isPair: Bool {
    switch self {
    case .pair: true
    case .outcome, .notice, .conflict, .fate, .end, .command: false
    }
  }

  package var description: String {
    switch self {
    case .outcome(let kind): "outcome \(kind)"
    case .notice(let kind, let party): "notice \(kind) to the \(party)"
    case .conflict(let kind): "conflict \(kind)"
    case .fate(let kind): "fate \(kind)"
    case .end(let kind): "end \(kind)"
    case .command(let kind, let isEffective): "\(kind) \(isEffective ? "with" : "without") effect"
    case .pair(let first, let second): "\(second) behind \(first)"
    }
  }
}
