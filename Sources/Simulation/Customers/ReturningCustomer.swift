import Demand

/// A customer who will come again: whatever a draw can tell is left out, so that he takes 64 bytes at most.
struct ReturningCustomer: Sendable {
  /// Of his next visit.
  let name: VisitName
  let flow: Int16
  /// The service he wants, or −1 if that is drawn.
  let service: Int16
  let memory: CustomerMemory
}
