import Offers

/// The quotes that were taken, each kept once: customers remember its place.
struct QuoteBook: Sendable {
  private var quotes: [Quote] = []
  private var places: [Quote: Int32] = [:]

  subscript(place: Int32) -> Quote { quotes[Int(place)] }

  /// The place of a quote, which is entered if it is new.
  mutating func place(of quote: Quote) -> Int32 {
    if let known = places[quote] { return known }
    let place = Int32(quotes.count)
    quotes.append(quote)
    places[quote] = place
    return place
  }
}
