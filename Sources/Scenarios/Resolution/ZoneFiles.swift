import Foundation
import TimeAndMoney

/// The time zone files of this machine: those under `$TZDIR`, or under /usr/share/zoneinfo.
struct ZoneFiles {
  private let directory: String
  private var known: [String: Result<ZoneRules, ProblemKind>] = [:]

  init() {
    let named = ProcessInfo.processInfo.environment["TZDIR"] ?? ""
    directory = named.isEmpty ? "/usr/share/zoneinfo" : named
  }

  /// The rules of a zone by its name.
  mutating func rules(_ name: String) throws(ProblemKind) -> ZoneRules {
    if name == "UTC" { return .utc }
    let result = known[name] ?? read(name)
    known[name] = result
    return try result.get()
  }

  private func read(_ name: String) -> Result<ZoneRules, ProblemKind> {
    guard Self.isSafe(name),
      let bytes = try? ScenarioFile.bytes(at: "\(directory)/\(name)", most: 1_048_576)
    else { return .failure(.unknownZone(name, known: names)) }
    do {
      return .success(try ZoneRules(name: name, tzif: bytes))
    } catch {
      // A table beside the zones, such as zone1970.tab, is no zone.
      return .failure(
        bytes.starts(with: "TZif".utf8)
          ? .brokenZone(error.description) : .unknownZone(name, known: names))
    }
  }

  /// Whether a name stays inside the directory.
  static func isSafe(_ name: String) -> Bool {
    let letters = name.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789_+-/".unicodeScalars.contains($0))
    }
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return letters && !parts.contains { $0.isEmpty }
  }

  /// The names that may be guessed: those of tzdata.zi, or else of zone1970.tab.
  private var names: [String] {
    let zones = lines(of: "tzdata.zi").compactMap { line -> String? in
      let words = line.split(separator: " ")
      guard let kind = words.first else { return nil }
      if kind == "Z", words.count > 1 { return String(words[1]) }
      return kind == "L" && words.count > 2 ? String(words[2]) : nil
    }
    if !zones.isEmpty { return zones }
    return lines(of: "zone1970.tab").compactMap { line in
      let columns = line.split(separator: "\t")
      return line.hasPrefix("#") || columns.count < 3 ? nil : String(columns[2])
    }
  }

  private func lines(of file: String) -> [Substring] {
    let bytes = (try? ScenarioFile.bytes(at: "\(directory)/\(file)", most: 4_194_304)) ?? []
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
