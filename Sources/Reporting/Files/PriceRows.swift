import Offers
import Simulation
import TimeAndMoney

/// The rows of prices.csv: how each price of a replication came about.
struct PriceRows {
  let number: Int
  let model: Model

  /// Adds the rows of a policy.
  func append(_ run: PolicyRun, to buffer: inout CSVBuffer) {
    let policy = model.policies[run.policy]
    var published = DateText()
    var starts = DateText()
    for price in run.prices {
      buffer.append(policy.name)
      buffer.append(number)
      buffer.append(plain: published.bytes(of: price.instant))
      buffer.append(model.sites[price.site].name)
      buffer.append(model.catalogue.services[price.service].name)
      buffer.append(plain: starts.bytes(of: price.start))
      append(model.catalogue.services[price.service].listPrice, to: &buffer)
      buffer.append(PriceRows.text(of: price, policy))
      buffer.append(scaled: PriceRows.scaled(price.wanted), decimals: 6)
      buffer.append(price.bound?.rawValue ?? "")
      buffer.append(scaled: PriceRows.scaled(price.factor), decimals: 6)
      append(price.price, to: &buffer)
      buffer.endRow()
    }
  }

  /// "peak 1.15; occupancy 0.9": what each rule said, in their order.
  private static func text(of price: PublishedPrice, _ policy: Policy) -> String {
    let rules = zip(policy.prices, price.rules).compactMap { rule, factor in
      factor.map { "\(rule.name) \(short($0))" }
    }
    let program = price.program.map { ["program \(short($0))"] } ?? []
    return (rules + program).joined(separator: "; ")
  }

  /// A factor with six decimals at most.
  private static func short(_ factor: Double) -> String {
    let scaled = scaled(factor)
    var digits = "\(scaled % 1_000_000)"
    digits = String(repeating: "0", count: 6 - digits.count) + digits
    while digits.last == "0" { digits.removeLast() }
    return digits.isEmpty ? "\(scaled / 1_000_000)" : "\(scaled / 1_000_000).\(digits)"
  }

  private static func scaled(_ factor: Double) -> Int64 {
    Int64((min(factor, 1e9) * 1e6).rounded())
  }

  private func append(_ money: Money, to buffer: inout CSVBuffer) {
    buffer.append(scaled: money.minorUnits, decimals: model.currency.minorDigits)
  }
}
