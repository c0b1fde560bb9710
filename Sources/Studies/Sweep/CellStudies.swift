import Foundation

/// The studies of the cells that are in work: each is made once, by the first thread that needs it, and kept until its
/// last replication is done.
final class CellStudies: @unchecked Sendable {
  /// One study, with a lock of its own so that no thread waits for the cells of others.
  private final class Place {
    let lock = NSLock()
    var study: CellStudy?
    var replicationsLeft: Int

    init(replications: Int) {
      replicationsLeft = replications
    }
  }

  private let replications: Int
  private let make: @Sendable (Int) -> CellStudy
  private let lock = NSLock()
  private var places: [Int: Place] = [:]

  init(replications: Int, make: @escaping @Sendable (Int) -> CellStudy) {
    self.replications = replications
    self.make = make
  }

  /// The study of a cell.
  func study(of cell: Int) -> CellStudy {
    let place = lock.withLock {
      let place = places[cell] ?? Place(replications: replications)
      places[cell] = place
      return place
    }
    return place.lock.withLock {
      let study = place.study ?? make(cell)
      place.study = study
      return study
    }
  }

  /// Tells that a replication of a cell is done.
  func finishReplication(of cell: Int) {
    lock.withLock {
      guard let place = places[cell] else { return }
      place.replicationsLeft -= 1
      if place.replicationsLeft == 0 { places[cell] = nil }
    }
  }
}
