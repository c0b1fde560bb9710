import Foundation

/// A bar on standard error while replications run; only on a terminal.
struct ProgressBar {
  var total: Int
  private let isShown: Bool
  private let hasColour: Bool
  private var done = 0

  init(total: Int, isQuiet: Bool) {
    self.total = total
    let environment = ProcessInfo.processInfo.environment
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1 && environment["TERM"] != "dumb"
    hasColour = (environment["NO_COLOR"] ?? "").isEmpty
    draw()
  }

  mutating func advance() {
    done += 1
    draw()
  }

  func clear() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func draw() {
    guard isShown else { return }
    let width = 30
    let filled = total == 0 ? width : width * done / total
    var bar = String(repeating: "█", count: filled)
    if hasColour { bar = "\u{1B}[32m\(bar)\u{1B}[0m" }
    let rest = String(repeating: "░", count: width - filled)
    write("\r\(bar)\(rest) \(done) of \(total) replications\u{1B}[K")
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
