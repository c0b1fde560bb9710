import Foundation

/// What a program answers: prices and rewards by the names of the scenario, not compared with it yet.
public struct Answer: Hashable, Sendable {
  let n: Int
  let prices: [PriceWord]
  let rewards: [RewardWord]
}

extension Answer: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case n, prices, rewards
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.onlyContainer(keyedBy: CodingKeys.self)
    n = Int(try container.decodeWhole(forKey: .n))
    prices = try container.decodeIfPresent([PriceWord].self, forKey: .prices) ?? []
    rewards = try container.decodeIfPresent([RewardWord].self, forKey: .rewards) ?? []
  }
}

extension Answer {
  /// What a line says.
  ///
  /// - Parameter number: that of the question it must answer.
  init(line: [UInt8], number: Int) throws(PolicyProcessProblem.Kind) {
    // Its number first: what is said to another question needs no reading.
    let found = try Answer.decode(NumberAlone.self, from: line).n
    guard found == number else {
      throw .wrongNumber(expected: number, found: found)
    }
    self = try Answer.decode(Answer.self, from: line)
  }

  private struct NumberAlone: Decodable {
    let n: Int

    init(from decoder: any Decoder) throws {
      n = Int(try decoder.container(keyedBy: CodingKeys.self).decodeWhole(forKey: .n))
    }
  }

  private static func decode<Value: Decodable>(
    _ type: Value.Type, from line: [UInt8]
  ) throws(PolicyProcessProblem.Kind) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(line))
    } catch let nonsense as Nonsense {
      throw .nonsense(nonsense)
    } catch let error as DecodingError {
      throw PolicyProcessProblem.Kind(error)
    } catch {
      throw .notJSON
    }
  }
}

extension PolicyProcessProblem.Kind: Error {
  fileprivate init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self = .nonsense(
        Nonsense(place: context.codingPath.place, reason: "\(key.stringValue) is missing."))
    case .typeMismatch(let type, let context), .valueNotFound(let type, let context):
      self = .nonsense(
        Nonsense(
          place: context.codingPath.place, reason: "it must be \(Nonsense.name(of: type))."))
    case .dataCorrupted(let context) where context.codingPath.isEmpty:
      self = .notJSON
    case .dataCorrupted(let context):
      self = .nonsense(
        Nonsense(place: context.codingPath.place, reason: context.debugDescription))
    @unknown default: self = .notJSON
    }
  }
}

extension Nonsense {
  fileprivate static func name(of type: Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type, is Int64.Type: "a whole number"
    case is Double.Type: "a number"
    case is Bool.Type: "true or false"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}
