import Metrics
import Simulation

extension VisitCount {
  /// The header of its column.
  public var columnName: String { rawName.snakeCased }

  private var rawName: String { "\(self)" }

  var meaning: String {
    switch self {
    case .visits: "customers who came to book"
    case .offered: "were shown at least one start"
    case .confirmed: "ended in an appointment"
    case .lostPage: "left while the page was loading"
    case .lostWaiting: "hung up before an advisor was free, or called when none is there"
    case .lostSearch: "gave up finding the service"
    case .lostImpossible: "wanted what no start can ever hold"
    case .lostFull: "would have booked were every start free"
    case .lostPrice: "else would have booked at list prices"
    case .lostPreference: "would not have booked even then"
    case .lostTaken: "someone was faster, three times"
    case .lostVerification: "had a hold, did not pass the verification"
    case .lostPayment: "had a hold, did not pay"
    case .lostConfirmation: "did not confirm the hold in time"
    case .completed: "appointments served"
    case .cancelledByCustomer: "appointments cancelled by the customer"
    case .cancelledByProvider: "appointments cancelled by the business"
    case .noShows: "customers who did not come in time"
    case .walkedAway: "customers who lost patience on site"
    case .turnedAwayAtClose: "present, but not begun at closing"
    case .reminded: "reminders that were sent"
    case .rescheduled: "chose another start for their appointment"
    case .joinedWaitlist: "found all full and lined up"
    case .fromWaitlist: "of the confirmed, by a place from the waitlist"
    case .alternativesOffered: "times the business offered another start for one it could not keep"
    case .alternativesTaken: "of these, taken"
    case .abusive: "abusive operations that reached the verification"
    case .abusiveStopped: "of these, stopped by it"
    case .laterVisits: "of the visits, by customers who came again"
    case .inducedVisits: "of the visits, first ones that the reach of a reward has brought"
    case .customers: "of the visits, the first of its customer in the measured days"
    }
  }
}

extension DisplacementClass {
  /// The header of its column.
  public var columnName: String { "\(self)".snakeCased }
}

extension LoyaltyCount {
  /// The header of its column.
  public var columnName: String { "\(self)".snakeCased }
}

extension Happening {
  /// Its word in trace.csv.
  var word: String { "\(self)".snakeCased }
}

extension EventOutcome {
  /// Its word in trace.csv: the column of conversion.csv where there is one.
  var word: String {
    if case .counted(let count) = self { count.columnName } else { "\(self)".snakeCased }
  }
}

extension MetricUnit {
  /// The unit as the tables print it.
  public func text(currency: String) -> String {
    switch self {
    case .share: "share"
    case .perDay: "per day"
    case .perWeek: "per week"
    case .days: "days"
    case .minutes: "min"
    case .customers: "customers"
    case .currencyPerHour: "\(currency) per h"
    case .currencyPerDay: "\(currency) per day"
    case .currencyPerWeek: "\(currency) per week"
    case .stars: "stars"
    case .points: "points"
    case .currency: currency
    case .currencyPerMonth: "\(currency) per month"
    case .currencyPerShift: "\(currency) per booking"
    }
  }
}

extension String {
  /// lostFull → lost_full.
  fileprivate var snakeCased: String {
    var text = ""
    for letter in self {
      if letter.isUppercase { text += "_" }
      text += letter.lowercased()
    }
    return text
  }
}
