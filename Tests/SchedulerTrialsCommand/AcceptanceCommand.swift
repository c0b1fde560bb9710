import ArgumentParser
import SchedulerTrials

struct AcceptanceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acceptance",
    abstract: "Counts the requests that are refused although the book had room for them.")

  @Option(help: "How many days of each garage and load.")
  var days = 40

  func run() throws {
    print("garage, load: requests, first fit, with moves, best plan, refused in vain")
    for business in AcceptanceBusiness.all {
      for load in [70, 80, 90] {
        let tally = AcceptanceStudy(business, load: load).run(days: days)
        let share = Double((tally.falseShare * 10_000).rounded()) / 100
        print(
          "\(business.name), \(load) %: \(tally.requests), \(tally.firstFit), \(tally.moved), "
            + "\(tally.optimum), \(tally.falselyRefused) (\(share) %)")
      }
    }
  }
}
