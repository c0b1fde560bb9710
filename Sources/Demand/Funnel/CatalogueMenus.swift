import Scheduling

/// How many names each menu of a catalogue has.
struct CatalogueMenus {
  private struct Group: Hashable {
    let category: String
    let group: String
  }

  private let categories: Set<String>
  private let groups: Set<Group>
  private let services: [Service]

  /// What is never wanted by itself stands on no menu.
  init(_ catalogue: Catalogue) {
    services = catalogue.services.filter { !$0.isAddOn }
    categories = Set(services.map(\.category))
    groups = Set(services.map { Group(category: $0.category, group: $0.group) })
  }

  /// The SKUs in the group of a service.
  func skus(in service: Service) -> Int {
    max(1, services.count { $0.category == service.category && $0.group == service.group })
  }

  /// The lengths of the menus on the way to a service.
  func lengths(for service: Service, of search: SearchStep) -> [Int] {
    let groupsOfCategory = groups.count { $0.category == service.category }
    let lastMenus = search.lists == .sku ? [skus(in: service)] : []
    switch search.levels {
    case 1: return [search.lists == .sku ? services.count : groups.count]
    case 2: return [groups.count] + lastMenus
    default: return [categories.count, groupsOfCategory] + lastMenus
    }
  }
}
