import Demand
import Scheduling

extension CustomerID {
  /// The scheduler's name of a customer: his flow, the local day of his first visit and his number on it.
  init(_ name: VisitName, flow: Int) {
    let day = UInt64(UInt16(truncatingIfNeeded: name.day))
    self.init(UInt64(UInt16(flow)) << 48 | day << 32 | UInt64(name.ordinal))
  }
}
