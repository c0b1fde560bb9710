import TimeAndMoney

extension Model {
  /// The local days that are simulated: the warm-up, the measured days and the run-out behind them.
  public var simulatedDays: Range<LocalDay> {
    plan.firstDay..<plan.endOfMeasure.advanced(by: Blueprint.runOutDays(self))
  }
}
