import ExternalPolicies
import Foundation
import Simulation

extension PolicyPrograms {
  /// A model whose programs are started in the folder of its scenario.
  static func launching(_ model: Model, beside scenario: String) -> Model {
    launching(model, in: URL(fileURLWithPath: scenario).deletingLastPathComponent().path)
  }

  /// A model whose programs are started in a folder.
  static func launching(_ model: Model, in folder: String) -> Model {
    var model = model
    model.launcher = PolicyPrograms(folder: folder)
    return model
  }
}
