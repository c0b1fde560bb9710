import Foundation
import TimeAndMoney

/// The compiled time zones of this machine, and small ones made for a test.
enum ZoneFile {
  /// Returns the zone of that name as this machine has it.
  static func zone(_ name: String) throws -> ZoneRules {
    try ZoneRules(name: name, tzif: bytes(of: name))
  }

  /// Returns the bytes of the machine's file.
  static func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: "/usr/share/zoneinfo/\(name)")))
  }

  /// Returns a file of version 2 with one clock at UTC, no change, and that rule.
  static func bytes(rule: String) -> [UInt8] {
    block(version: "2", timeSize: 4, changes: []) + block(version: "2", timeSize: 8, changes: [])
      + Array("\n\(rule)\n".utf8)
  }

  /// Returns a header and a block whose clock stands at UTC before the first change.
  static func block(
    version: String, timeSize: Int, changes: [(second: Int64, offset: Int32)]
  ) -> [UInt8] {
    let counts: [Int32] = [0, 0, 0, Int32(changes.count), Int32(changes.count + 1), 4]
    var bytes = Array("TZif".utf8) + Array(version.utf8.prefix(1))
    if version.isEmpty { bytes.append(0) }
    bytes += [UInt8](repeating: 0, count: 15) + counts.flatMap { bigEndian($0) }
    bytes += changes.flatMap {
      timeSize == 8 ? bigEndian($0.second) : bigEndian(Int32($0.second))
    }
    bytes += changes.indices.map { UInt8($0 + 1) }
    bytes += ([0] + changes.map(\.offset)).flatMap { bigEndian($0) + [0, 0] }
    return bytes + Array("UTC\0".utf8)
  }

  private static func bigEndian<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.bigEndian) { Array($0) }
  }
}
