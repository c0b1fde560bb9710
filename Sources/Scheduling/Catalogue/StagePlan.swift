import TimeAndMoney

/// A stage of a visit as it is carried out, with what of it is paid for and what is given.
public struct StagePlan: Hashable, Sendable {
  public let bay: String?
  public let skills: [Skill]
  public let equipment: [String]
  public let paid: Span
  public let given: Span
  /// Bay time behind it, without a technician.
  public let extraBayTime: Span
}

extension Job {
  /// The stages of the visit, in order.
  public func stages(in catalogue: Catalogue) -> [StagePlan] {
    // What is given comes last, so it joins stages of what is paid for, or follows them.
    let paid = VisitStage.joined(services.map { catalogue.services[$0] })
    let all = VisitStage.joined(allServices.map { catalogue.services[$0] })
    let lastBay = all.lastIndex { $0.bay != nil }
    return all.enumerated().map { number, stage in
      let own = number < paid.count ? paid[number].duration : .zero
      return StagePlan(
        bay: stage.bay, skills: stage.skills, equipment: stage.equipment, paid: own,
        given: stage.duration - own, extraBayTime: number == lastBay ? extraBayTime : .zero)
    }
  }
}
