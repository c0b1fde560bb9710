import Scheduling

/// Why a start cannot be had, without its figures.
package enum ConflictKind: CaseIterable, Sendable {
  case notAStart, tooSoon, beyondHorizon, notServed, full
  case nobodyFree, nobodyOnShift, customerLimit

  package init(_ value: Conflict.Reason) {
    self =
      switch value {
      case .notAStart: .notAStart
      case .tooSoon: .tooSoon
      case .beyondHorizon: .beyondHorizon
      case .notServed: .notServed
      case .full: .full
      case .nobodyFree: .nobodyFree
      case .nobodyOnShift: .nobodyOnShift
      case .customerLimit: .customerLimit
      }
  }
}
