import Foundation
import Simulation

/// The SHA-256 of a scenario file and of the table of services that it names.
public struct ScenarioHashes: Sendable {
  public let scenario: String
  public let catalogue: String?

  /// - Parameter file: the scenario file of the model.
  public init(file: String, model: Model) {
    scenario = Self.hash(ofFile: file)
    catalogue = model.catalogueFile.map { Self.hash(ofFile: $0) }
  }

  private static func hash(ofFile path: String) -> String {
    SHA256.hexadecimal(of: [UInt8](FileManager.default.contents(atPath: path) ?? Data()))
  }
}
