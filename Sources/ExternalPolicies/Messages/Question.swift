import Foundation
import TimeAndMoney

/// A line that is sent to the program of a policy.
public enum Question: Encodable, Hashable, Sendable {
  case greeting(Greeting)
  case market(MarketMessage)

  /// The version of what is said.
  static let version = 1

  private enum CodingKeys: String, CodingKey {
    case offpeak, hello
  }

  public func encode(to encoder: any Encoder) throws {
    switch self {
    case .greeting(let greeting):
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(Question.version, forKey: .offpeak)
      try container.encode(greeting, forKey: .hello)
    case .market(let market):
      try market.encode(to: encoder)
    }
  }

  /// The question with its number as a line of JSON, its keys in alphabetical order.
  func line(number: Int) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    // Only numbers that are not finite cannot be written, and no message has one.
    let data = try? encoder.encode(Numbered(n: number, question: self))
    invariant(data != nil, "A question to a policy cannot be written.")
    return Array(data ?? Data()) + [UInt8(ascii: "\n")]
  }

  /// The number stands beside what is asked.
  private struct Numbered: Encodable {
    let n: Int
    let question: Question

    private enum CodingKeys: String, CodingKey {
      case n
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(n, forKey: .n)
      try question.encode(to: encoder)
    }
  }
}
