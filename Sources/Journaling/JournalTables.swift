import Foundation
import GRDB

/// The two tables of a journal, seen from the writer.
struct JournalTables {
  let database: Database

  /// The four letters "offp", by which a journal is told from other databases (SQLite's `application_id`).
  private static let applicationID: Int32 = 0x6F66_6670

  /// Makes the tables of a new file.
  ///
  /// - Returns: false if the file belongs to another program.
  func prepare() throws -> Bool {
    let owner = try Int32.fetchOne(database, sql: "PRAGMA application_id")
    if owner == Self.applicationID { return true }
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
    guard owner == 0, tables == 0 else { return false }
    try database.inTransaction(.immediate) {
      try database.execute(
        sql: """
          PRAGMA application_id = \(Self.applicationID);
          CREATE TABLE snapshot (sequence INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
          CREATE TABLE batch (sequence INTEGER PRIMARY KEY, bytes BLOB NOT NULL);
          """)
      return .commit
    }
    return true
  }

  /// The latest snapshot with the batch it stands behind.
  func snapshot() throws -> (sequence: Int64, bytes: [UInt8])? {
    try Row.fetchOne(
      database, sql: "SELECT sequence, bytes FROM snapshot ORDER BY sequence DESC LIMIT 1"
    ).map { (sequence: $0[0], bytes: Self.bytes(of: $0)) }
  }

  /// Reads the batches behind one, in their order.
  func forEachBatch(
    after sequence: Int64, _ body: (_ sequence: Int64, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT sequence, bytes FROM batch WHERE sequence > ? ORDER BY sequence",
      arguments: [sequence])
    while let row = try rows.next() { try body(row[0], Self.bytes(of: row)) }
  }

  /// Adds a batch; outside of a transaction it is on the disk when this returns.
  func append(_ bytes: [UInt8], sequence: Int64) throws {
    try database.cachedStatement(sql: "INSERT INTO batch (sequence, bytes) VALUES (?, ?)")
      .execute(arguments: [sequence, Data(bytes)])
  }

  /// Puts a snapshot in the place of all that was written.
  func replaceAll(withSnapshot bytes: [UInt8], sequence: Int64) throws {
    try database.inTransaction(.immediate) {
      try database.execute(sql: "DELETE FROM snapshot; DELETE FROM batch")
      try database.execute(
        sql: "INSERT INTO snapshot (sequence, bytes) VALUES (?, ?)",
        arguments: [sequence, Data(bytes)])
      return .commit
    }
  }

  /// A spoilt row may hold something else than bytes, or nothing.
  private static func bytes(of row: Row) -> [UInt8] {
    Data.fromDatabaseValue(row["bytes"]).map { [UInt8]($0) } ?? []
  }
}
