import Demand
import RandomStreams

/// The laws of one segment, ready to draw from; all in minutes.
struct SegmentSamplers: Sendable {
  let decides: LawSampler
  let checksOut: LawSampler
  let punctuality: LawSampler
  let patience: LawSampler?
  let answers: LawSampler
  let rates: LawSampler?
  let returns: LawSampler?
  let lostReturns: LawSampler?
  let residual: ResidualLaw?

  init(_ segment: Segment) {
    decides = LawSampler(segment.checkout.decides)
    checksOut = LawSampler(segment.checkout.takes)
    punctuality = LawSampler(segment.attendance.punctuality)
    patience = segment.attendance.patience.map { LawSampler($0) }
    answers = LawSampler(segment.attendance.answersAfter)
    rates = segment.attendance.rating.map { LawSampler($0.after) }
    let habit = segment.loyalty?.returns
    returns = habit.map { LawSampler($0.after) }
    lostReturns = habit.map { LawSampler($0.lostAfter) }
    residual = habit.map { ResidualLaw($0.after) }
  }
}
