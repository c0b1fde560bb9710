import Metrics

extension MetricSamples {
  /// The metrics that runs of a blueprint give, in their order, as samples of a run in which nothing happened.
  public static func empty(of blueprint: Blueprint) -> [MetricSample] {
    let tables = Tables(blueprint)
    return MetricSamples(tables, baseline: tables, blueprint: blueprint).samples
  }
}
