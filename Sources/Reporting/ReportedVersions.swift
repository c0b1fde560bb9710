import Foundation

/// The versions a manifest names.
public enum ReportedVersions {
  public static let offpeak = "0.6.0"

  #if swift(>=6.4)
    static let swift = "6.4 or later"
  #elseif swift(>=6.3)
    static let swift = "6.3"
  #else
    static let swift = "6.2"
  #endif

  /// The release of the time zone data on this machine, or "unknown".
  public static var timeZoneData: String {
    let folder = ProcessInfo.processInfo.environment["TZDIR"] ?? "/usr/share/zoneinfo"
    guard let file = FileHandle(forReadingAtPath: folder + "/tzdata.zi"),
      let start = try? file.read(upToCount: 64)
    else { return "unknown" }
    let line = String(decoding: start, as: UTF8.self).split(separator: "\n").first ?? ""
    return line.split(separator: " ").last.map(String.init) ?? "unknown"
  }
}
