import Simulation
import Synchronization

/// Blueprints of many scenarios, each made by the first thread that needs it.
final class BlueprintShelf: Sendable {
  private let made = Mutex<[Int: Blueprint]>([:])
  private let model: @Sendable (Int) -> Model

  /// - Parameter model: the scenario of a place.
  init(model: @escaping @Sendable (Int) -> Model) {
    self.model = model
  }

  func blueprint(at place: Int) -> Blueprint {
    made.withLock { made in
      if let blueprint = made[place] { return blueprint }
      let blueprint = Blueprint(model(place))
      made[place] = blueprint
      return blueprint
    }
  }

  /// Forgets what nobody needs any more.
  func drop(_ place: Int) {
    made.withLock { $0[place] = nil }
  }
}
