import ExternalPolicies
import Foundation
import Simulation

extension PolicyPrograms {
  /// A model whose programs are started in the folder of its scenario.
  static func launching(_ model: Model, beside scenario: String) -> Model {
    var model = model
    let folder = URL(fileURLWithPath: scenario).deletingLastPathComponent()
    model.launcher = PolicyPrograms(folder: folder.path)
    return model
  }
}
