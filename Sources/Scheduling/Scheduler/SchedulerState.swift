import TimeAndMoney

/// All of a scheduler that commands change; what can be worked out from it is left out.
struct SchedulerState: Codable {
  let jobs: [Job]
  let ledger: Ledger
  let ratings: [Rating]
  let traces: [Trace]
  let books: [SiteBookState]
  let floors: [Floor]
  let records: [[TechnicianRecord]]
  let waitlists: [ContiguousArray<WaitlistEntry>]
  let appointments: ContiguousArray<Appointment>
  @RawBlock var vacant: ContiguousArray<Int32>
  let deadlines: Deadlines
  let ratable: ContiguousArray<Ratable>
  let firstRatable: Int
  let nextOrder: Int64
  let nextWaitlistNumber: Int64
  let nextAbsenceNumber: Int64
  let now: Instant
}

/// What a state can only be restored into: the sites, services, rules and days a scheduler was made with.
struct SchedulerConfiguration: Encodable {
  struct SiteEntry: Encodable {
    let name: String
    let zone: String
    let holidays: [LocalDay]
    let hours: WeeklyHours
    let bays: [BayGroup]
    let equipment: [EquipmentGroup]
    let technicians: [TechnicianGroup]
    let firstDay: LocalDay
    let firstCells: [Int32]
  }

  let catalogue: Catalogue
  let rules: BookingRules
  let jobs: [Job]
  let sites: [SiteEntry]
}
