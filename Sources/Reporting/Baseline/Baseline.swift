import Foundation
import Statistics

/// A baseline as it lies in a folder: of `offpeak check --update`, or the results of `offpeak run`.
public struct Baseline: Sendable {
  struct Key: Hashable {
    let policy: String
    let metric: String
  }

  public let path: String
  let manifest: FolderManifest
  let series: [Key: ReplicationSeries]

  public var replications: Int { manifest.replications }

  /// The scenario of the baseline in a folder; nil if there is none.
  public static func scenario(inFolder path: String) -> String? {
    FolderManifest(inFolder: path)?.scenario
  }

  /// The version that made it, if it is not this one.
  public var otherVersion: String? {
    let version = manifest.versions?.offpeak
    return version == ReportedVersions.offpeak ? nil : version
  }

  /// Reads and checks it.
  ///
  /// - Throws: `BaselineProblem`.
  public init(path: String) throws {
    self.path = path
    manifest = try Self.manifest(path)
    guard manifest.replications >= 2 else {
      throw BaselineProblem.tooFew(path, replications: manifest.replications)
    }
    let file = path + "/" + ResultFile.replications.fileName
    let bytes = try Self.bytes(file, manifest)
    series = try BaselineRows(path: file).series(in: bytes, replications: manifest.replications)
  }

  private static func manifest(_ path: String) throws -> FolderManifest {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw BaselineProblem.missing(path)
    }
    guard isFolder.boolValue else { throw BaselineProblem.notAFolder(path) }
    guard files.fileExists(atPath: path + "/" + FolderManifest.fileName) else {
      throw BaselineProblem.noManifest(path)
    }
    guard let manifest = FolderManifest(inFolder: path) else {
      throw BaselineProblem.otherFormat(path)
    }
    return manifest
  }

  /// The rows as the manifest describes them.
  private static func bytes(_ path: String, _ manifest: FolderManifest) throws -> [UInt8] {
    let file = manifest.files.first { $0.name == ResultFile.replications.fileName }
    let data: Data
    do { data = try Data(contentsOf: URL(fileURLWithPath: path)) } catch {
      throw BaselineProblem.unreadable(path, errorNumber: error.systemNumber)
    }
    // Version control may have checked the lines out with a carriage return each.
    let bytes = [UInt8](data).withoutCarriageReturns
    if let file, file.bytes != Int64(bytes.count) {
      throw BaselineProblem.changed(
        path, how: "it has \(bytes.count) bytes, and the manifest says \(file.bytes)")
    }
    if let hash = file?.sha256, hash != SHA256.hexadecimal(of: bytes) {
      throw BaselineProblem.changed(path, how: "its SHA-256 is not the one in the manifest")
    }
    return bytes
  }
}

extension [UInt8] {
  /// The bytes with a line feed in the place of each carriage return and line feed.
  fileprivate var withoutCarriageReturns: [UInt8] {
    guard contains(13) else { return self }
    return enumerated().filter { place, byte in
      !(byte == 13 && place + 1 < count && self[place + 1] == 10)
    }.map(\.element)
  }
}
