import Demand

/// Finding the service, as it is written.
enum SearchStepEntry {
  static let shape = Shape<SearchStep>.object(
    FunnelStepEntry.takes, FunnelStepEntry.bearable(0, written: "0 s"), FunnelStepEntry.hazard,
    FunnelStepEntry.completes,
    Field.optional(
      "lists", .word(["sku": .sku, "group": .group]), default: .sku, written: .text("sku"),
      "what the catalogue lists: every SKU, or groups that leave the SKU to be found out"),
    Field.optional(
      "levels", .count(1...3), default: 3, written: .number("3"),
      "how many menus there are on the way: one long list, groups first, or categories first"),
    Field.optional(
      "per_name", minutes, default: 0, written: .text("0 s"),
      "the time to read one name; half of a menu is read"),
    Field.optional(
      "per_question", minutes, default: 0, written: .text("0 s"),
      "the time of a question that halves what may be meant, where SKUs are not listed"),
    Field.optional(
      "detail", .share, default: 0, written: .text("0%"),
      "how much more there is to read, since details are shown"),
    make: { takes, bearable, hazard, completes, lists, levels, perName, perQuestion, detail in
      SearchStep(
        step: FunnelStep(takes: takes, bearable: bearable, hazard: hazard, completes: completes),
        lists: lists, levels: levels, perName: perName, perQuestion: perQuestion, detail: detail)
    })

  private static let minutes = Shape.duration.map(\.inMinutes)
}
