/// Finding the service: reading what the catalogue lists, and finding out what it leaves unclear.
public struct SearchStep: Hashable, Sendable {
  /// What the catalogue lists.
  public enum Listing: String, CaseIterable, Hashable, Sendable {
    /// Every SKU by name.
    case sku
    /// Groups only: which SKU it is has to be found out.
    case group
  }

  /// What it takes whatever the catalogue looks like.
  public let step: FunnelStep
  public let lists: Listing
  /// How many menus there are on the way: 1 (one long list), 2 (groups, then what is in them) or 3 (categories first).
  public let levels: Int
  /// Minutes to read one name.
  public let perName: Double
  /// Minutes for each question that halves what may be meant.
  public let perQuestion: Double
  /// How much more there is to read since details are shown, as a share.
  public let detail: Double

  public init(
    step: FunnelStep, lists: Listing, levels: Int, perName: Double, perQuestion: Double,
    detail: Double
  ) {
    self.step = step
    self.lists = lists
    self.levels = levels
    self.perName = perName
    self.perQuestion = perQuestion
    self.detail = detail
  }
}
