import Foundation
import TimeAndMoney

/// The compiled time zones of this machine.
public enum Zone {
  public static func named(_ name: String) -> ZoneRules {
    guard
      let bytes = try? Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/\(name)")),
      let zone = try? ZoneRules(name: name, tzif: [UInt8](bytes))
    else { fatalError("This machine lacks the time zone \(name).") }
    return zone
  }
}
