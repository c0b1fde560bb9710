/// A reward that a program offers for certain starts, or offers no longer.
struct RewardWord: Hashable, Sendable {
  let starts: StartsWord
  let reward: String
  let isOffered: Bool
}

extension RewardWord: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case site, date, from, to, reward, offered
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.onlyContainer(keyedBy: CodingKeys.self)
    starts = try StartsWord(from: decoder)
    reward = try container.decode(String.self, forKey: .reward)
    isOffered = try container.decodeIfPresent(Bool.self, forKey: .offered) ?? true
  }
}
