import TimeAndMoney

/// Who can start the programs of policies.
public protocol ProgramLauncher: Sendable {
  /// Starts the program of a policy for one replication.
  ///
  /// - Precondition: the policy has a program.
  /// - Throws: whatever keeps it from starting.
  func start(_ policy: Policy, in setting: ProgramSetting) throws -> any RunningProgram
}

/// The business a program is started for, as anybody may know it.
public struct ProgramSetting: Sendable {
  public let business: Business
  public let currency: Currency
  /// The scenario's own zone, in which the program is told the time.
  public let calendar: BusinessCalendar
  /// The first day of the scenario.
  public let firstDay: LocalDay

  public init(
    business: Business, currency: Currency, calendar: BusinessCalendar, firstDay: LocalDay
  ) {
    self.business = business
    self.currency = currency
    self.calendar = calendar
    self.firstDay = firstDay
  }
}
