import Simulation

/// The SHA-256 of a scenario file, of the table of services that it names, and of the logs of visits.
public struct ScenarioHashes: Sendable {
  public let scenario: String
  public let catalogue: String?
  /// Of the hashes of all logs together; nil where none is replayed.
  public let traces: String?

  /// - Parameter file: the scenario file of the model.
  public init(file: String, model: Model) {
    scenario = SHA256.hexadecimal(ofFile: file)
    catalogue = model.catalogueFile.map { SHA256.hexadecimal(ofFile: $0) }
    let each = model.traceFiles.map { SHA256.hexadecimal(ofFile: $0) }
    traces = each.isEmpty ? nil : SHA256.hexadecimal(of: Array(each.joined().utf8))
  }
}
