import Demand
import Offers
import TimeAndMoney

/// Gifts: what they are worth to a customer, and what they cost.
extension Resolution {
  /// A gift with what it is worth and what it costs beside itself.
  struct PricedGift {
    let gift: RewardRule.Gift
    let worth: Money
    let cost: Money
  }

  mutating func gift(of entry: Located<GiftEntry>, with book: Book) -> PricedGift? {
    guard let currency = book.currency else { return nil }
    let gift = entry.value
    let worth = gift.worth.map { money($0, in: currency) }
    guard let cost = gift.cost.map({ money($0, in: currency) }) ?? .zero else { return nil }
    if let share = gift.kind.discount {
      return PricedGift(gift: .discount(share: share), worth: .zero, cost: cost)
    }
    if let text = gift.kind.money {
      return money(text, in: currency).map { PricedGift(gift: .money($0), worth: $0, cost: cost) }
    }
    if let span = gift.kind.bayTime {
      guard let worth = worth.flatMap({ $0 }) else { return nil }
      return PricedGift(gift: .bayTime(span), worth: worth, cost: cost)
    }
    if let name = gift.kind.service { return self.service(name, worth: worth, with: book) }
    if let tier = gift.kind.tier {
      guard let worth = worth.flatMap({ $0 }), let names = book.tiers,
        let index = index(of: tier, among: names, what: "tier")
      else { return nil }
      checkReturns("tier_upgrade", at: entry.place, with: book)
      return PricedGift(gift: .tier(index + 1), worth: worth, cost: cost)
    }
    return drawn(gift.kind, in: currency) ?? credit(entry, worth: worth, in: currency, with: book)
  }

  private mutating func service(
    _ name: Located<String>, worth: Money??, with book: Book
  ) -> PricedGift? {
    guard let services = book.services,
      let index = index(of: name, among: services.map(\.service.name), what: "service")
    else { return nil }
    let service = services[index].service
    return (worth ?? service.listPrice).map {
      PricedGift(gift: .service(index), worth: $0, cost: service.variableCost)
    }
  }

  /// What is given to some by chance: a prize, a message.
  private mutating func drawn(_ kind: KindOfGift, in currency: Currency) -> PricedGift? {
    if let lottery = kind.lottery {
      let worth = lottery.worth.map { money($0, in: currency) }
      guard let prize = money(lottery.prize, in: currency),
        let worth = worth ?? prize.scaled(by: lottery.chance)
      else { return nil }
      return PricedGift(
        gift: .lottery(prize: prize, chance: lottery.chance), worth: worth, cost: .zero)
    }
    guard let reminder = kind.reminder, let worth = money(reminder.worth, in: currency),
      let cost = reminder.cost.map({ money($0, in: currency) }) ?? .zero
    else { return nil }
    return PricedGift(gift: .reminder(reaches: reminder.reaches), worth: worth, cost: cost)
  }

  /// What is spent at the next visit.
  private mutating func credit(
    _ entry: Located<GiftEntry>, worth: Money??, in currency: Currency, with book: Book
  ) -> PricedGift? {
    let gift = entry.value
    let amount: Money?
    if let points = gift.kind.points {
      amount = gift.each.flatMap { money($0, in: currency) }.map { $0 * Int64(points) }
      checkReturns("points", at: entry.place, with: book)
    } else if let credit = gift.kind.credit {
      amount = money(credit, in: currency)
      checkReturns("credit", at: entry.place, with: book)
    } else {
      return nil
    }
    guard let amount, let worth = worth ?? amount else { return nil }
    return PricedGift(
      gift: .credit(amount, redeemed: gift.redeemed ?? 1), worth: worth, cost: .zero)
  }

  /// What is spent or counts later needs somebody who comes again.
  private mutating func checkReturns(_ gift: String, at place: Place, with book: Book) {
    guard let segments = book.segments,
      !segments.contains(where: { $0.value == nil || $0.value?.loyalty?.returns != nil })
    else { return }
    reading.note(.nobodyComesAgain(gift: gift), at: place)
  }
}
