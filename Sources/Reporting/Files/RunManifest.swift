import Foundation
import Simulation
import Statistics

/// Where results come from: all that a repetition needs and all that no CSV may hold.
public struct RunManifest: Encodable, Sendable {
  public struct File: Encodable, Sendable {
    public let name: String
    public let bytes: Int64
  }

  public struct Versions: Encodable, Sendable {
    public let offpeak: String
    public let swift: String
    public let gsl: String
    public let tzdata: String

    /// Those of this program and this machine.
    static var current: Versions {
      Versions(
        offpeak: ReportedVersions.offpeak, swift: ReportedVersions.swift, gsl: GSL.version,
        tzdata: ReportedVersions.timeZoneData)
    }
  }

  public struct Machine: Encodable, Sendable {
    public let system: String
    public let processors: Int
  }

  /// What a sweep varied.
  public struct Sweep: Codable, Sendable {
    public let paths: [String]
    public let cells: Int
    /// The SHA-256 of its plan.
    public let plan: String

    public init(paths: [String], cells: Int, plan: String) {
      self.paths = paths
      self.cells = cells
      self.plan = plan
    }
  }

  /// A log of visits that was replayed.
  public struct TraceFile: Encodable, Sendable {
    public let file: String
    public let sha256: String

    /// Those of a scenario; nil where none is replayed.
    static func all(of model: Model) -> [TraceFile]? {
      let files = model.traceFiles.map {
        TraceFile(file: $0, sha256: SHA256.hexadecimal(ofFile: $0))
      }
      return files.isEmpty ? nil : files
    }
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
  /// The number of the replication, where one was run alone.
  public let onlyReplication: Int?
  public let threads: Int
  public let versions: Versions
  public let machine: Machine
  public let startedAt: String
  public let wallSeconds: Double
  public let processorSeconds: Double
  public let peakMemoryBytes: Int64
  public let events: Int
  public let files: [File]
  /// Nil for a run.
  public var sweep: Sweep?
  /// Policies that were given what no business knows; nil where there is none.
  public var oracles: [String]?
  /// By policy: the grounds on which its net prices differ between customers at one instant; nil where none does.
  public var grounds: [String: [String]]?
  /// Nil where no log of visits is replayed.
  public var traces: [TraceFile]?

  public static let fileName = FolderManifest.fileName

  public init(
    scenario: String, scenarioFile: String, scenarioHash: String,
    catalogueFile: String? = nil, catalogueHash: String? = nil, seed: UInt64, policies: [String],
    baseline: String? = nil, replications: Int, onlyReplication: Int? = nil, threads: Int,
    versions: Versions, startedAt: String,
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
    self.onlyReplication = onlyReplication
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
    Array(try JSONText.text(of: self).utf8) + [UInt8(ascii: "\n")]
  }
}
