import TimeAndMoney

extension Choice {
  /// When on a day a customer would like to come.
  public func preferred(of visit: VisitName, streams: FlowStreams) -> PreferredTimes {
    switch self {
    case .logit(let choice):
      let draw = streams.draw(.tasteClass, ofCustomer: visit).first
      return choice.classes[draw.place(among: choice.classes)].tastes.preferred
    case .wantedDay(let wanted): return wanted.preferred
    }
  }
}

extension PreferredTimes {
  /// The minute of the day a visitor prefers on such a day, moved by what he is used to; nil if he would not come on
  /// such a day.
  @inline(__always)
  func minute(of visitor: Visitor, on kind: DayKind) -> Int? {
    guard let own = minute(at: visitor.preference, on: kind) else { return nil }
    return min(max(own + visitor.usedTo, 0), LogitWeights.dayMinutes - 1)
  }
}

extension Choice {
  /// The preferred times of each class of customers.
  public var preferredTimes: [PreferredTimes] {
    switch self {
    case .logit(let choice): choice.classes.map(\.tastes.preferred)
    case .wantedDay(let wanted): [wanted.preferred]
    }
  }
}
