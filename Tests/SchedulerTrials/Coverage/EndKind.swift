import Scheduling

/// A reason why the provider did not keep an appointment, by a name that can be listed.
package enum EndKind: CaseIterable, Sendable {
  case noAlternative, alternativeDeclined, alternativeUnanswered, overbooked

  package init(_ value: EndReason) {
    self =
      switch value {
      case .noAlternative: .noAlternative
      case .alternativeDeclined: .alternativeDeclined
      case .alternativeUnanswered: .alternativeUnanswered
      case .overbooked: .overbooked
      }
  }
}
