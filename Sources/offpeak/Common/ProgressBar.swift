import Foundation

/// How far replications are, on standard error: a bar on a terminal; in a pipe or a log a line now and then.
struct ProgressBar {
  /// Between two lines of a log.
  private static let pause = Duration.seconds(30)

  private enum Form { case none, bar, lines }

  var total: Int
  private let form: Form
  private let hasColour: Bool
  private var done = 0
  private var lastLine = ContinuousClock.now

  init(total: Int, isQuiet: Bool) {
    self.total = total
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    form = isQuiet ? .none : isTerminal ? .bar : .lines
    hasColour = (environment["NO_COLOR"] ?? "").isEmpty
    if form == .bar { draw() }
  }

  mutating func advance() {
    done += 1
    switch form {
    case .none: break
    case .bar: draw()
    case .lines:
      guard ContinuousClock.now - lastLine >= Self.pause else { return }
      lastLine = ContinuousClock.now
      write("offpeak: \(done) of \(total) replications\n")
    }
  }

  func clear() {
    if form == .bar { write("\r\u{1B}[K") }
  }

  private func draw() {
    let width = 30
    let filled = total == 0 ? width : width * done / total
    var bar = String(repeating: "█", count: filled)
    if hasColour { bar = "\u{1B}[32m\(bar)\u{1B}[0m" }
    let rest = String(repeating: "░", count: width - filled)
    write("\r\(bar)\(rest) \(done) of \(total) replications\u{1B}[K")
  }

  private func write(_ text: String) {
    StandardError.write(text)
  }
}
