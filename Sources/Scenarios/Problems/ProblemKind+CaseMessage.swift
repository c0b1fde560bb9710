extension ProblemKind {
  /// What is wrong with a case from the field.
  var caseMessage: String? {
    switch self {
    case .caseChangesNothing:
      "Nothing differs after the change. Name at least one parameter in after, or the policy that is then in force."
    case .changesNothing(let path, let value):
      "\(path) is \(value) already, so nothing would change."
    case .changedTwice(let path): "\(path) is changed by another line of after. Say it once."
    case .notOfTheBusiness(let path):
      "\(path) is a choice of the study; nothing in the business hangs on it, and before and after must share it."
    case .afterTheChange(let kind): "After the change: \(kind.message)"
    case .measuresOtherDays:
      "Other days are measured after the change, so that the two cannot be paired. Leave start, warm_up and length as "
        + "they are."
    case .notInUnit(let text, let figure, let fitting):
      "\(DocumentNode.quoted(text)) is not in the unit of \(figure)."
        + (fitting.isEmpty ? "" : " Write it like \(fitting.joined(separator: " or ")).")
    case .rangeFalls(let low, let high):
      "A range rises: \(low) is not below \(high). Write \(high)..\(low)."
    case .noRangeToFind(let text, let example):
      "\(DocumentNode.quoted(text)) is no range without a step. Write it like \(example)."
    case .atAnEnd(let setting, let kind): "With \(setting): \(kind.message)"
    default: nil
    }
  }
}
