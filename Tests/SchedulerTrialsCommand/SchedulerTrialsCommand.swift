import SchedulerTrials

@main
enum SchedulerTrialsCommand {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.dropFirst().first == "worlds" {
      let clock = ContinuousClock()
      for world in SmallWorld.all
      where arguments.count < 4 || world.description == arguments[3] {
        let seconds = arguments.count > 2 ? Double(arguments[2])! : 10
        let begin = clock.now
        let end = begin + .seconds(seconds)
        var search = SmallWorldSearch(world)
        let report = search.run(until: SmallWorldBudget(isOver: { clock.now > end }))
        let spent = Double((clock.now - begin) / .milliseconds(1)) / 1000
        print(report)
        print("  \(spent) s, \(Int(Double(report.transitions) / spent)) transitions a second")
      }
    }
  }
}
