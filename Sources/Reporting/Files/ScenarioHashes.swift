import Simulation

/// The SHA-256 of a scenario file and of the table of services that it names.
public struct ScenarioHashes: Sendable {
  public let scenario: String
  public let catalogue: String?

  /// - Parameter file: the scenario file of the model.
  public init(file: String, model: Model) {
    scenario = SHA256.hexadecimal(ofFile: file)
    catalogue = model.catalogueFile.map { SHA256.hexadecimal(ofFile: $0) }
  }
}
