import Scheduling
import TimeAndMoney

/// A garage of a few cells in which every sequence of some commands is tried.
package struct SmallWorld: Sendable, CustomStringConvertible {
  /// How time can pass.
  package enum Passage: Sendable {
    /// To the beginning of the next cell, until the site has closed.
    case cell
    /// To the instant at which the next thing lapses by itself, or a microsecond before.
    case deadline, beforeDeadline
  }

  /// A command about somebody who has or had a place.
  package typealias Errand = @Sendable (AppointmentID) -> Command

  package let description: String
  package let garage: Garage
  /// What the clock shows when the search begins.
  let beginning: Instant
  /// Who has a place then already.
  let booked: [HoldRequest]
  /// What is asked for again and again.
  let wishes: [Command]
  /// What is asked for everybody who has or had a place.
  let errands: [Errand]
  let passages: [Passage]
  /// Whether everything is asked for at the very instant of the next deadline too.
  let asksAtDeadlines: Bool
  /// From a cell before the site opens to a cell after it closes.
  let cells: Range<Int>
  private let book: BookDays

  package init(
    _ garage: Garage, from clock: String, booked: [HoldRequest] = [], wishes: [Command],
    errands: [Errand], passages: [Passage], asksAtDeadlines: Bool = false
  ) {
    description = garage.description
    self.garage = garage
    beginning = garage.instant(clock)
    self.booked = booked
    self.wishes = wishes
    self.errands = errands
    self.passages = passages
    self.asksAtDeadlines = asksAtDeadlines
    let isOpen = Premises(garage, site: 0).isOpen
    cells = isOpen.firstIndex(of: true)! - 1..<isOpen.lastIndex(of: true)! + 2
    book = garage.scheduler.days(of: 0)
  }

  // MARK: What can be asked for

  /// Everything that is tried in a state: what the state is decides, not how it was come to.
  func steps(in state: SmallWorldState) -> [SmallWorldStep] {
    let commands = commands(in: state)
    var steps = commands.map { SmallWorldStep($0, at: state.now) }
    if asksAtDeadlines, let next = state.scheduler.nextDeadline, next > state.now {
      steps += commands.map { SmallWorldStep($0, at: next) }
    }
    for passage in passages {
      guard let instant = instant(after: passage, in: state) else { continue }
      steps.append(SmallWorldStep(.wait, at: instant))
    }
    return steps
  }

  private func commands(in state: SmallWorldState) -> [Command] {
    var commands = wishes.filter { mayBeAsked($0, in: state) }
    for id in state.names {
      for errand in errands { commands.append(errand(id)) }
    }
    return commands + state.lines.map { .leaveWaitlist($0) }
      + state.absences.map { .endAbsence($0) }
  }

  /// Two places in line, two absences and one more technician are enough.
  private func mayBeAsked(_ command: Command, in state: SmallWorldState) -> Bool {
    switch command {
    case .joinWaitlist: return state.lines.count < 2
    case .reportAbsence: return state.absences.count < 2
    case .change(let change):
      guard case .addTechnician = change.kind else { return true }
      let people = garage.site.technicians.reduce(0) { $0 + $1.count }
      return state.scheduler.technicianGroups(at: 0).count == people
    default: return true
    }
  }

  // MARK: Time

  private func instant(after passage: Passage, in state: SmallWorldState) -> Instant? {
    let instant =
      switch passage {
      case .cell: nextCell(after: state.now)
      case .deadline: state.scheduler.nextDeadline
      case .beforeDeadline: state.scheduler.nextDeadline.map { $0 - .microseconds(1) }
      }
    return instant.flatMap { $0 > state.now ? $0 : nil }
  }

  private func nextCell(after now: Instant) -> Instant? {
    let cell = book.cell(at: now) + 1
    return cell <= cells.upperBound ? book.instant(of: cell) : nil
  }
}
