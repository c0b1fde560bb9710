import RandomStreams
import Scheduling

/// The minutes that the shape of a catalogue adds to finding each service.
///
/// A menu of n names is read to the middle on average, (n + 1) / 2 names. Where only groups are listed, one of n SKUs
/// of a group is found out by log2 n questions that halve them (the information of the choice: Hick 1952).
public struct SearchEffort: Sendable {
  /// Minutes by service.
  public let minutes: [Double]

  public init(of search: SearchStep, in catalogue: Catalogue) {
    let menus = CatalogueMenus(catalogue)
    minutes = catalogue.services.map { service in
      let names = menus.lengths(for: service, of: search).reduce(0) { $0 + Double($1 + 1) / 2 }
      let hidden = search.lists == .group ? menus.skus(in: service) : 1
      let questions = PortableMath.log(Double(hidden)) / PortableMath.log(2)
      return (names * search.perName + questions * search.perQuestion) * (1 + search.detail)
    }
  }
}
