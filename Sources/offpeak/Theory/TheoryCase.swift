import Foundation
import Simulation
import Studies

/// A scenario that has at least one queue theory knows.
struct TheoryCase {
  let file: String
  var model: Model
  let forms: [ClosedForm]
  /// Of each queue that theory does not know, why.
  let refusals: [String]

  /// - Throws: `Failure` with the reasons if theory knows none of its queues.
  init(_ model: Model, file: String) throws {
    self.file = file
    self.model = model
    var forms: [ClosedForm] = []
    var refusals: [String] = []
    for (index, queue) in model.queues.enumerated() {
      do {
        forms.append(try ClosedForm(ofQueue: index, in: model))
      } catch {
        refusals.append("\(file): walk_ins \(queue.name): \(error)")
      }
    }
    if model.queues.isEmpty {
      refusals = ["\(file): walk_ins: none are here, and theory knows queues of walk-ins only."]
    }
    self.forms = forms
    self.refusals = refusals
    if forms.isEmpty {
      let end = "offpeak: theory knows no queue of \(file); nothing was run."
      throw Failure(
        code: Failure.badInput, text: (refusals + [end]).joined(separator: "\n"))
    }
  }

  /// Says on standard error which queues are left out.
  func advise() {
    for refusal in refusals {
      StandardError.write("note: \(refusal)\n")
    }
  }
}
