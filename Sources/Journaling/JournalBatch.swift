import Scheduling
import TimeAndMoney

/// The commands that were made durable with one commit.
struct JournalBatch: Codable {
  struct Entry: Codable {
    let instant: Instant
    let command: Command
  }

  /// Its place in the journal, kept with the commands so that rows cannot change places unseen.
  let sequence: Int64
  let entries: [Entry]
}
