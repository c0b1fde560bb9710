import Foundation
import TimeAndMoney

extension PolicyProcessProblem: CustomStringConvertible {
  private static let shownAsked = 300
  private static let shownAnswered = 1_000
  private static let shownErrors = 4_000

  /// What happened, the lines that were exchanged, and the end of what it wrote on standard error.
  public var description: String {
    var lines = ["The program of policy \(command.policy) (\(words)) \(sentence)"]
    if !asked.isEmpty {
      lines.append("  It was sent: \(Self.beginning(of: asked, Self.shownAsked))")
    }
    if !answered.isEmpty {
      lines.append("  It sent: \(Self.beginning(of: answered, Self.shownAnswered))")
    }
    if !errors.isEmpty {
      lines.append("  The end of its standard error:")
      lines += Self.ending(of: errors).map { "    \($0)" }
    }
    return lines.joined(separator: "\n")
  }

  private var words: String {
    Self.printable(command.words.joined(separator: " "))
  }

  private var sentence: String {
    switch kind {
    case .couldNotStart(let errorNumber):
      "could not be started in \(command.folder): \(String(cString: strerror(errorNumber)))."
    case .ended(.exited(let code)): "ended with exit code \(code) before it had answered."
    case .ended(.killed(let signal)):
      "was ended by signal \(signal) (\(String(cString: strsignal(signal)))) before it had answered."
    case .ended(nil): "closed its output before it had answered."
    case .stalled(let span):
      "did not answer within \(Self.seconds(span)) s. A deadline of the policy allows it more."
    case .lineTooLong:
      "sent a line of more than \(IncomingLines.longestLine) bytes; an answer has at most as many."
    case .notJSON:
      "sent a line that is no JSON, or has a number in it that is not finite."
    case .wrongNumber(let expected, let found):
      "answered question \(found), but it was asked question \(expected)."
    case .nonsense(let nonsense): "gave an answer that cannot be followed: \(nonsense)"
    }
  }

  private static func seconds(_ span: Span) -> String {
    let (whole, rest) = span.microseconds.quotientAndRemainder(dividingBy: 1_000_000)
    return rest == 0 ? "\(whole)" : "\(Double(span.microseconds) / 1_000_000)"
  }

  private static func beginning(of bytes: [UInt8], _ count: Int) -> String {
    let text = printable(String(decoding: bytes.prefix(count), as: UTF8.self))
    return bytes.count > count ? "\(text)… (\(bytes.count) bytes)" : text
  }

  /// The last lines, without those of which only the end is kept.
  private static func ending(of bytes: [UInt8]) -> [String] {
    var lines = String(decoding: bytes.suffix(shownErrors), as: UTF8.self)
      .split(separator: "\n").map { printable(String($0)) }
    if bytes.count > shownErrors, lines.count > 1 { lines.removeFirst() }
    return lines
  }

  /// The text without what would move the cursor or colour a terminal.
  private static func printable(_ text: String) -> String {
    String(
      text.unicodeScalars.filter { $0 == "\t" || $0.properties.generalCategory != .control }
        .map(Character.init))
  }
}
