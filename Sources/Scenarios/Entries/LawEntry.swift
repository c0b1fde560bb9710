import RandomStreams
import TimeAndMoney

/// Laws of times, in minutes, as they are written.
enum LawEntry {
  /// A law of times that are never negative.
  static let shape = Shape<Law>.either(fixed(.duration), or: .oneOf(alternatives))
    .named(
      "law",
      "A law of times: a duration for a fixed time, or the name of a law with its parameters.")

  /// A law of deviations, which may be negative.
  static let deviations = Shape<Law>.either(
    fixed(.anyDuration), or: .oneOf(alternatives + [normal])
  ).named("deviation", "A law of deviations from a planned time; negative is early.")

  private static func fixed(_ duration: Shape<Span>) -> Shape<Law> {
    duration.map { .deterministic($0.inMinutes) }
  }

  private static let mean = Field.required("mean", .positiveDuration, "the mean")
  private static let variation = Field.required(
    "cv", .factor, "the standard deviation as a part of the mean")

  private static let alternatives: [Alternative<Law>] = [
    Alternative("deterministic", .duration, "Always the same.") { .deterministic($0.inMinutes) },
    Alternative("uniform", uniform, "Every time between two alike.") { $0 },
    Alternative("triangular", triangular, "Rising to a mode and falling from it.") { $0 },
    Alternative("exponential", exponential, "Without memory.") { $0 },
    Alternative("erlang", erlang, "A sum of exponential stages.") { $0 },
    Alternative("gamma", gamma, "By mean and coefficient of variation.") { $0 },
    Alternative("lognormal", lognormal, "By mean and coefficient of variation.") { $0 },
    Alternative("weibull", weibull, "By shape and scale.") { $0 },
    Alternative("hyperexponential", hyperexponential, "A mixture of exponentials.") { $0 },
    Alternative("empirical", empirical, "Times with their shares.") { $0 },
  ]

  private static let normal = Alternative(
    "normal",
    Shape<Law>.object(
      Field.required("mean", .anyDuration, "the mean"),
      Field.required("sd", .positiveDuration, "the standard deviation")
    ) { .normal(mean: $0.inMinutes, sd: $1.inMinutes) },
    "By mean and standard deviation."
  ) { $0 }

  private static let uniform = Shape<[Span]>.object(
    Field.required("from", .duration, "the least"), Field.required("to", .duration, "the most")
  ) { [$0, $1] }.ascending(["from", "to"]).map {
    Law.uniform(low: $0[0].inMinutes, high: $0[1].inMinutes)
  }

  private static let triangular = Shape<[Span]>.object(
    Field.required("from", .duration, "the least"),
    Field.required("mode", .duration, "the most frequent"),
    Field.required("to", .duration, "the most")
  ) { [$0, $1, $2] }.ascending(["from", "mode", "to"]).map {
    Law.triangular(low: $0[0].inMinutes, mode: $0[1].inMinutes, high: $0[2].inMinutes)
  }

  private static let exponential = Shape<Law>.object(mean) { .exponential(mean: $0.inMinutes) }

  private static let erlang = Shape<Law>.object(
    Field.required("stages", .count(1...1_000), "the number of stages"), mean
  ) { .erlang(stages: $0, mean: $1.inMinutes) }

  private static let gamma = Shape<Law>.object(mean, variation) {
    .gamma(mean: $0.inMinutes, cv: $1)
  }

  private static let lognormal = Shape<Law>.object(mean, variation) {
    .lognormal(mean: $0.inMinutes, cv: $1)
  }

  private static let weibull = Shape<Law>.object(
    Field.required("shape", .factor, "the shape, 1 for an exponential"),
    Field.required("scale", .positiveDuration, "the scale")
  ) { .weibull(shape: $0, scale: $1.inMinutes) }
}

extension Shape where Value == [Span] {
  /// Durations that do not fall, and whose ends differ.
  fileprivate func ascending(_ names: [String]) -> Shape {
    checked { spans in
      let rises = zip(spans, spans.dropFirst()).allSatisfy { $0 <= $1 }
      return rises && spans[0] < spans[spans.count - 1] ? nil : .notAscending(names)
    }
  }
}
