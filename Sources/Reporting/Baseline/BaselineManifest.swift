/// Where a baseline comes from. It is kept under version control, so it holds no time, no machine and no path.
struct BaselineManifest: Encodable, Sendable {
  struct Versions: Encodable, Sendable {
    let offpeak: String
    let swift: String
    let gsl: String
    let tzdata: String
  }

  /// Tells a baseline from other folders; the version of this file's format.
  let offpeakBaseline = 1
  let scenario: String
  /// The SHA-256 of the scenario file, and of the table of services that it names.
  let scenarioHash: String
  let catalogueHash: String?
  /// That of the logs of visits, if any are replayed.
  let traceHash: String?
  let seed: UInt64
  let policies: [String]
  let metrics: [String]
  let replications: Int
  let versions: Versions
  let files: [FolderManifest.File]

  /// The manifest as JSON with sorted keys.
  func json() throws -> [UInt8] {
    Array(try JSONText.text(of: self).utf8) + [UInt8(ascii: "\n")]
  }
}
