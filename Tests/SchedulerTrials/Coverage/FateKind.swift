import Scheduling

/// What became of an appointment that lost its place, without its figures.
package enum FateKind: CaseIterable, Sendable {
  case kept, offered, refunded, released

  package init(_ value: Replanned.Fate) {
    self =
      switch value {
      case .kept: .kept
      case .offered: .offered
      case .refunded: .refunded
      case .released: .released
      }
  }
}
