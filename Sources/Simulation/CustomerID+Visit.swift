import Demand
import Scheduling

extension CustomerID {
  /// The scheduler's name of a customer: his segment, the local day and his number on it.
  init(_ name: VisitName, segment: Int) {
    let day = UInt64(UInt16(truncatingIfNeeded: name.day))
    self.init(UInt64(UInt16(segment)) << 48 | day << 32 | UInt64(name.ordinal))
  }
}
