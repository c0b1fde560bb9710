import Demand

extension Model {
  /// What the model knows of its own demand, for policies that believe the truth.
  public var trueDemand: TrueDemand {
    TrueDemand(
      sites: sites, services: catalogue.services, segments: segments, flows: flows, rules: rules,
      unit: currency.minorUnitsPerUnit)
  }
}
