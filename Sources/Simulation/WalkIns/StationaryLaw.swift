import RandomStreams

/// The stationary number present in a birth–death queue: Poisson arrivals, c exponential servers, perhaps
/// exponential patience (Erlang A) and room for K (Gross and Harris, chapter 2).
struct StationaryLaw {
  private let cumulative: [Double]

  /// - Parameters:
  ///   - arrivalRate: per minute.
  ///   - serviceRate: per minute and server.
  ///   - abandonRate: per minute and waiting customer; 0 for none.
  ///   - room: the most customers present, or nil.
  /// - Precondition: without room and patience the load lies below 1.
  init(
    arrivalRate: Double, serviceRate: Double, servers: Int, abandonRate: Double, room: Int?
  ) {
    var weights = [1.0]
    var sum = 1.0
    while weights.count <= room ?? .max {
      let present = weights.count
      let leaving =
        Double(min(present, servers)) * serviceRate
        + Double(max(0, present - servers)) * abandonRate
      let next = weights[present - 1] * arrivalRate / leaving
      weights.append(next)
      sum += next
      if present > servers, next < sum * 1e-17 { break }
      // Kept in range by a common scale: only the ratios matter.
      if sum > 1e200 {
        weights = weights.map { $0 * 1e-200 }
        sum *= 1e-200
      }
    }
    var below = 0.0
    cumulative = weights.map {
      below += $0 / sum
      return below
    }
  }

  /// The number present that one uniform stands for.
  func present(at uniform: Double) -> Int {
    cumulative.firstIndex { uniform < $0 } ?? cumulative.count - 1
  }
}
