import Foundation

/// What the manifests of all folders of ours have in common: enough to tell them from others, and to read them again.
struct FolderManifest: Decodable, Sendable {
  /// What a folder of ours holds.
  enum Content: Hashable, Sendable {
    /// Of `offpeak run`.
    case results
    /// Of `offpeak check --update`.
    case baseline
  }

  struct File: Codable, Sendable {
    let name: String
    let bytes: Int64
    let sha256: String?
  }

  static let fileName = "manifest.json"

  /// The names of all files that any command writes into a folder.
  static let writtenNames = Set(
    [fileName, DataPackage.fileName] + ResultFile.allCases.map(\.fileName)
      + SweepFile.allCases.map(\.fileName) + CapacityTables.names.map { "\($0).csv" })

  /// The versions of the two formats; a folder has one of them.
  let offpeakResults: Int?
  let offpeakBaseline: Int?
  let scenario: String
  let scenarioHash: String
  let catalogueHash: String?
  let traceHash: String?
  let seed: UInt64
  let policies: [String]
  let replications: Int
  let files: [File]
  let versions: Versions?

  struct Versions: Decodable, Sendable {
    let offpeak: String?
  }

  /// Nil for a format that this version does not know.
  var content: Content? {
    switch (offpeakResults, offpeakBaseline) {
    case (1, nil): .results
    case (nil, 1): .baseline
    default: nil
    }
  }

  /// The manifest of a folder, or nil if it has none of ours.
  init?(inFolder path: String) {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    guard let data = FileManager.default.contents(atPath: path + "/" + FolderManifest.fileName),
      let manifest = try? decoder.decode(FolderManifest.self, from: data), manifest.content != nil
    else { return nil }
    self = manifest
  }
}
