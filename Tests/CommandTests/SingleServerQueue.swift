/// M/G/1: Pollaczek and Khinchine, and Cobham for priorities without interruption (Gross and Harris, sections 5.1
/// and 3.4).
struct SingleServerQueue {
  /// Per minute, by class, the first served first.
  let arrivalRates: [Double]
  /// Minutes.
  let meanService: Double
  /// The variance of the service time over its squared mean.
  let squaredVariation: Double

  var load: Double { arrivalRates.reduce(0, +) * meanService }

  /// What is left of the service an arrival meets, on average.
  private var residual: Double { load * meanService * (1 + squaredVariation) / 2 }

  var meanWait: Double { residual / (1 - load) }
  var meanWaitOfWaiting: Double { meanWait / load }
  var meanQueueLength: Double { arrivalRates.reduce(0, +) * meanWait }

  /// The mean wait of one class.
  func meanWait(ofClass group: Int) -> Double {
    let before = arrivalRates[..<group].reduce(0, +) * meanService
    return residual / ((1 - before) * (1 - before - arrivalRates[group] * meanService))
  }
}
