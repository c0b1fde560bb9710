/// The columns of experiments.csv.
extension ResultFile {
  static let experimentColumns = [
    Column("metric", .string, "conversion, contribution_per_visit or peak_share"),
    Column("estimate", .number, "treated less control, as the experiment shows it"),
    Column("standard_error", .number, "as an analyst of this experiment would work it out"),
    Column("ci_low", .number, "lower end of its 95 % interval"),
    Column("ci_high", .number, "upper end of its 95 % interval"),
    Column("truth", .number, "everybody treated less nobody treated, on the same visits"),
  ]
}
