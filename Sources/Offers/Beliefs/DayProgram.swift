/// The value of the bay time that is left on one day, by dynamic programming over units left and time to go.
///
/// In continuous time V′(c) = Σ over services of max over factors f of
/// bookings(f) · (f · price − cost − (V(c) − V(c − units))) towards the end of the sale, where V is 0: the equation of
/// Gallego & van Ryzin (1994, §2), with several products as in Talluri & van Ryzin (2004, §2.5). Units are alike: that a
/// service needs them in a row is not seen.
public struct DayProgram: Sendable {
  /// A service as the program sees it.
  public struct Product: Hashable, Sendable {
    /// Units of bay time it takes.
    public let units: Int
    /// The list price and the variable cost, in one unit of money.
    public let price: Double
    public let cost: Double

    public init(units: Int, price: Double, cost: Double) {
      self.units = units
      self.price = price
      self.cost = cost
    }
  }

  /// A stretch of the sale in which bookings come evenly.
  public struct Slice: Sendable {
    /// Expected bookings by product, then by factor of the ladder.
    public let bookings: [[Double]]
    /// The most units that can still be sold.
    public let sellable: Int

    public init(bookings: [[Double]], sellable: Int) {
      self.bookings = bookings
      self.sellable = sellable
    }
  }

  /// The most bookings expected in one step of the equation; a step is a second-order one (midpoint rule).
  private static let largestStep = 0.05

  public let units: Int
  public let products: [Product]
  public let ladder: [Double]
  private let slices: [Slice]
  /// Bookings of the whole sale by product, then by factor.
  private let usual: [[Double]]
  /// By slice, and once more for the end, then by units left.
  private var values: [Double]

  public init(units: Int, products: [Product], ladder: [Double], slices: [Slice]) {
    self.units = units
    self.products = products
    self.ladder = ladder
    self.slices = slices
    usual = products.indices.map { product in
      ladder.indices.map { factor in
        slices.reduce(0) { $0 + $1.bookings[product][factor] }
      }
    }
    values = Array(repeating: 0, count: (slices.count + 1) * (units + 1))
    var value = Array(repeating: 0.0, count: units + 1)
    for place in slices.indices.reversed() {
      integrate(&value, over: envelopes(of: slices[place]))
      let sellable = min(units, max(0, slices[place].sellable))
      for left in sellable...units { value[left] = value[sellable] }
      values.replaceSubrange(place * (units + 1)..<(place + 1) * (units + 1), with: value)
    }
  }

  /// What so many units bring until the end of the sale, at a moment counted in slices.
  public func value(of left: Int, at moment: Double) -> Double {
    let left = min(max(0, left), units)
    let place = min(max(0, Int(moment)), slices.count)
    let next = min(place + 1, slices.count)
    let inside = min(max(0, moment - Double(place)), 1)
    return values[place * (units + 1) + left] * (1 - inside)
      + values[next * (units + 1) + left] * inside
  }

  /// What selling a product displaces at a moment: the value of its units. Nil if they are not left.
  public func opportunityCost(of product: Int, left: Int, at moment: Double) -> Double? {
    let taken = products[product].units
    guard taken <= min(left, units) else { return nil }
    return value(of: left, at: moment) - value(of: min(left, units) - taken, at: moment)
  }

  /// The place in the ladder that is best for a product at a moment; nil where its units are not left or nobody ever asks.
  /// Where nobody asks just now, those who ask at other times count.
  public func bestFactor(for product: Int, left: Int, at moment: Double) -> Int? {
    guard let cost = opportunityCost(of: product, left: left, at: moment) else { return nil }
    let place = min(max(0, Int(moment)), slices.count - 1)
    return best(for: product, slices[place].bookings[product], displacing: cost)
      ?? best(for: product, usual[product], displacing: cost)
  }

  /// The factor at which some bookings bring most beyond what they displace, the lower of two; nil if there are none.
  private func best(for product: Int, _ bookings: [Double], displacing cost: Double) -> Int? {
    var best: (gain: Double, place: Int)?
    for place in ladder.indices where bookings[0] > 0 {
      let own = ladder[place] * products[product].price - products[product].cost
      let gain = bookings[place] * (own - cost)
      if best.map({ gain > $0.gain }) ?? true { best = (gain, place) }
    }
    return best?.place
  }

  // MARK: The equation

  private func lines(of product: Int, _ bookings: [Double]) -> [MarginEnvelope.Line] {
    ladder.indices.map { factor in
      let margin = ladder[factor] * products[product].price - products[product].cost
      return MarginEnvelope.Line(
        factor: factor, bookings: bookings[factor], margin: bookings[factor] * margin)
    }
  }

  /// By product that is asked for in the slice.
  private func envelopes(of slice: Slice) -> [(units: Int, envelope: MarginEnvelope)] {
    products.indices.compactMap { product in
      let bookings = slice.bookings[product]
      guard bookings.contains(where: { $0 > 0 }) else { return nil }
      return (products[product].units, MarginEnvelope(lines(of: product, bookings)))
    }
  }

  /// Carries the values from the end of a slice to its beginning.
  private func integrate(
    _ value: inout [Double], over envelopes: [(units: Int, envelope: MarginEnvelope)]
  ) {
    let most = envelopes.reduce(0) { $0 + ($1.envelope.lines.first?.bookings ?? 0) }
    let steps = Int((most / DayProgram.largestStep).rounded(.up))
    guard steps > 0 else { return }
    var slope = value
    var middle = value
    for _ in 0..<steps {
      fill(&slope, at: value, envelopes)
      for left in value.indices { middle[left] = value[left] + slope[left] / Double(2 * steps) }
      fill(&slope, at: middle, envelopes)
      for left in value.indices { value[left] += slope[left] / Double(steps) }
    }
  }

  /// The gain of a whole slice, by units left.
  private func fill(
    _ slope: inout [Double], at value: [Double],
    _ envelopes: [(units: Int, envelope: MarginEnvelope)]
  ) {
    for left in slope.indices { slope[left] = 0 }
    for (taken, envelope) in envelopes where taken <= units {
      var place = 0
      for left in (taken...units).reversed() {
        let cost = value[left] - value[left - taken]
        place = envelope.best(at: cost, from: place)
        slope[left] += envelope.lines[place].value(at: cost)
      }
    }
  }
}
