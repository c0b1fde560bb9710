import Foundation
import Statistics

/// Where results come from: all that a repetition needs and all that no CSV may hold.
public struct RunManifest: Codable, Sendable {
  public struct File: Codable, Sendable {
    public let name: String
    public let bytes: Int64
  }

  public struct Versions: Codable, Sendable {
    public let offpeak: String
    public let swift: String
    public let gsl: String
    public let tzdata: String

    /// Those of this program and what it uses.
    static var own: Versions {
      Versions(
        offpeak: ReportedVersions.offpeak, swift: ReportedVersions.swift, gsl: GSL.version,
        tzdata: ReportedVersions.timeZoneData)
    }
  }

  public struct Machine: Codable, Sendable {
    public let system: String
    public let processors: Int
  }

  /// Tells a folder of ours from others; the version of this file's format.
  public let offpeakResults: Int
  public let scenario: String
  public let scenarioFile: String
  /// The SHA-256 of the scenario file.
  public let scenarioHash: String
  /// The table of services that the scenario names, if it names one, and its SHA-256.
  public let catalogueFile: String?
  public let catalogueHash: String?
  public let seed: UInt64
  public let policies: [String]
  public let baseline: String
  public let replications: Int
  public let threads: Int
  public let versions: Versions
  public let machine: Machine
  public let startedAt: String
  public let wallSeconds: Double
  public let processorSeconds: Double
  public let peakMemoryBytes: Int64
  public let events: Int
  public let files: [File]

  public static let fileName = "manifest.json"

  public init(
    scenario: String, scenarioFile: String, scenarioHash: String,
    catalogueFile: String? = nil, catalogueHash: String? = nil, seed: UInt64, policies: [String],
    baseline: String? = nil, replications: Int, threads: Int, versions: Versions, startedAt: String,
    wallSeconds: Double, events: Int, files: [File]
  ) {
    offpeakResults = 1
    self.scenario = scenario
    self.scenarioFile = scenarioFile
    self.scenarioHash = scenarioHash
    self.catalogueFile = catalogueFile
    self.catalogueHash = catalogueHash
    self.seed = seed
    self.policies = policies
    self.baseline = baseline ?? policies[0]
    self.replications = replications
    self.threads = threads
    self.versions = versions
    let process = ProcessInfo.processInfo
    machine = Machine(
      system: process.operatingSystemVersionString, processors: process.activeProcessorCount)
    self.startedAt = startedAt
    self.wallSeconds = wallSeconds
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    processorSeconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    peakMemoryBytes = Int64(usage.ru_maxrss) * 1_024
    self.events = events
    self.files = files
  }

  /// The manifest as JSON with sorted keys.
  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }

  /// The files that the results in a folder consist of, or nil if it holds no results of ours.
  static func files(inFolder path: String) -> Set<String>? {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let data = FileManager.default.contents(atPath: path + "/" + fileName),
      let manifest = try? decoder.decode(RunManifest.self, from: data)
    else { return nil }
    return Set(manifest.files.map(\.name)).union([fileName])
  }
}
