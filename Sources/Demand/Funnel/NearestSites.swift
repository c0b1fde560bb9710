import Scheduling

/// The site a recommendation by location names: the nearest that can do a service.
public struct NearestSites: Sendable {
  /// By segment, area and service; nil where no site the segment considers can do it.
  private let sites: [[[Int?]]]

  public init(_ segments: [Segment], sites: [Site], catalogue: Catalogue) {
    self.sites = segments.map { segment in
      let areas: [Area?] = segment.areas.isEmpty ? [nil] : segment.areas
      return areas.map { area in
        catalogue.services.map { service in
          segment.sites.filter { sites[$0].canServe(service) }
            .min { (area?.kilometres[$0] ?? 0, $0) < (area?.kilometres[$1] ?? 0, $1) }
        }
      }
    }
  }

  /// The nearest site for a customer of a segment, by the area he lives in.
  public func site(
    _ service: Int, of visit: VisitName, _ segment: Segment, index: Int, streams: FlowStreams
  ) -> Int? {
    let areas = segment.areas
    let area =
      areas.count < 2 ? 0 : streams.draw(.area, ofCustomer: visit).first.place(among: areas)
    return sites[index][area][service]
  }
}
