/// A price that a program asks for certain starts.
struct PriceWord: Hashable, Sendable {
  enum Amount: Hashable, Sendable {
    /// In percent of the list price.
    case percent(Double)
    /// In the smallest unit of the currency.
    case price(Int64)
  }

  /// The largest percentage of the list price.
  static let largestPercent = 10_000.0

  let starts: StartsWord
  /// Nil for all.
  let service: String?
  let amount: Amount
}

extension PriceWord: Decodable {
  enum CodingKeys: String, CodingKey, CaseIterable {
    case site, date, from, to, service, percent, price
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.onlyContainer(keyedBy: CodingKeys.self)
    let place = decoder.codingPath.place
    starts = try StartsWord(from: decoder)
    service = try container.decodeIfPresent(String.self, forKey: .service)
    let percent = try container.decodeIfPresent(Double.self, forKey: .percent)
    let price = try container.decodeWholeIfPresent(forKey: .price)
    switch (percent, price) {
    case (let percent?, nil):
      guard 0...Self.largestPercent ~= percent else {
        throw Nonsense(place: "\(place).percent", reason: "\(percent) does not lie in 0…10000.")
      }
      amount = .percent(percent)
    case (nil, let price?):
      guard price >= 0 else {
        throw Nonsense(place: "\(place).price", reason: "\(price) lies below 0.")
      }
      guard service != nil else {
        throw Nonsense(place: place, reason: "a price needs a service; a percent does not.")
      }
      amount = .price(price)
    default:
      throw Nonsense(place: place, reason: "it needs either percent or price.")
    }
  }
}
