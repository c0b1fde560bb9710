import Metrics
import Offers

/// What one policy came to in one replication.
public struct PolicyRun: Sendable {
  /// Index in the model.
  public let policy: Int
  public let tables: Tables
  /// Every event, those of the shared warm-up too; empty unless the blueprint asks for them.
  public let trace: ContiguousArray<TracedEvent>
  /// The audit lines of its prices; empty unless the blueprint asks for them.
  public let prices: ContiguousArray<PublishedPrice>
}
