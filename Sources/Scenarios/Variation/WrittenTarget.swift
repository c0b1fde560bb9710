import Metrics

/// A value of a metric that is asked for: "conversion=70%", "mean_wait <= 10 min".
public struct WrittenTarget: Hashable, Sendable {
  public enum Relation: String, Hashable, Sendable {
    case equal = "="
    case atMost = "<="
    case atLeast = ">="
  }

  public let metric: String
  public let relation: Relation
  public let value: WrittenNumber

  init(metric: String, relation: Relation, value: WrittenNumber) {
    self.metric = metric
    self.relation = relation
    self.value = value
  }

  /// Nil if the text is not a metric, a relation and a number.
  public init?(_ text: String) {
    let marks: [Relation] = [.atMost, .atLeast, .equal]
    guard
      let (relation, place) = marks.lazy.compactMap({ relation in
        text.firstRange(of: relation.rawValue).map { (relation, $0) }
      }).first,
      let value = WrittenNumber(String(text[place.upperBound...]))
    else { return nil }
    metric = text[..<place.lowerBound].trimmed
    self.relation = relation
    self.value = value
    if metric.isEmpty { return nil }
  }

  /// The number in the unit of the metric: shares from percent, minutes from any duration, anything else as it stands or
  /// with the currency behind it; nil if the unit does not fit.
  public func number(in unit: MetricUnit, currency: String) -> Double? {
    let written = value.unit.trimmed
    switch unit {
    case .share:
      return ["%", "pp"].contains(written)
        ? value.number / 100 : written.isEmpty ? value.number : nil
    case .minutes:
      if written.isEmpty { return value.number }
      return (try? DurationText.span(value.text))?.inMinutes
    case .days: return ["", "days", "day"].contains(written) ? value.number : nil
    case .perWeek: return ["", "per week"].contains(written) ? value.number : nil
    case .perDay: return ["", "per day"].contains(written) ? value.number : nil
    case .currencyPerHour:
      return ["", currency, "\(currency) per h"].contains(written) ? value.number : nil
    case .currencyPerDay:
      return ["", currency, "\(currency) per day"].contains(written) ? value.number : nil
    case .currencyPerWeek:
      return ["", currency, "\(currency) per week"].contains(written) ? value.number : nil
    case .points: return ["", "points", "point"].contains(written) ? value.number : nil
    case .currency, .currencyPerShift:
      return ["", currency].contains(written) ? value.number : nil
    case .currencyPerMonth:
      return ["", currency, "\(currency) per month"].contains(written) ? value.number : nil
    case .customers, .stars: return written.isEmpty ? value.number : nil
    }
  }
}
