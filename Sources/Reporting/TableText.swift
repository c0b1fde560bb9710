import Foundation

/// Fills a text with blanks behind it, up to a width in columns of a terminal.
func pad(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.displayWidth))
}

/// Fills a text with blanks before it, up to a width in columns of a terminal.
func right(_ text: String, _ width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.displayWidth)) + text
}

/// Drops the blanks at the end of a line.
func trimmed(_ line: String) -> String {
  var line = line
  while line.last == " " { line.removeLast() }
  return line
}

/// The terminal that tables are printed on.
enum Terminal {
  /// Its columns; nil where standard output is none.
  static let columns: Int? = {
    guard isatty(STDOUT_FILENO) == 1 else { return nil }
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }()
}
