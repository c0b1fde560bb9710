import SchedulerTrials

@main
enum SchedulerTrialsCommand {
  static func main() {}
}
