import Foundation

/// The Frictionless Data Package that describes the files of a results folder for programs.
public struct DataPackage: Encodable, Sendable {
  struct Resource: Encodable, Sendable {
    let name: String
    let path: String
    let description: String
    let profile = "tabular-data-resource"
    let format = "csv"
    let mediatype = "text/csv"
    let encoding = "utf-8"
    let schema: Schema
  }

  struct Schema: Encodable, Sendable {
    let fields: [Field]
    let missingValues = [""]
  }

  struct Field: Encodable, Sendable {
    let name: String
    let type: String
    /// The pattern of times of day, which have no seconds.
    let format: String?
    let description: String
    let unit: String?
  }

  public static let fileName = "datapackage.json"

  let profile = "tabular-data-package"
  let name: String
  let title: String
  let resources: [Resource]

  public init(name: String, title: String, files: [ResultFile]) {
    self.init(name: name, title: title, tables: files.map(\.table))
  }

  /// The package of any tables.
  public init(name: String, title: String, tables: [ResultTable]) {
    self.name = name
    self.title = title
    resources = tables.map { table in
      Resource(
        name: table.name, path: table.fileName, description: table.meaning,
        schema: Schema(
          fields: table.columns.map {
            Field(
              name: $0.name, type: $0.kind.rawValue,
              format: $0.kind == .time ? "%H:%M:%S" : nil, description: $0.meaning, unit: $0.unit)
          }))
    }
  }

  public func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return [UInt8](try encoder.encode(self)) + [UInt8(ascii: "\n")]
  }
}
