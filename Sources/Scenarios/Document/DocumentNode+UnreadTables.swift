extension DocumentNode {
  /// The places that still name a table, since it could not be read.
  var unreadTables: [Place] {
    guard case .mapping(let entries) = content else { return [] }
    let catalogue = CatalogueTable.source(in: self, beside: "").map { source, _ in
      source.place("services")
    }
    let segments = entries.first { $0.key == "segments" }?.value
    guard case .mapping(let segments)? = segments?.content else {
      return [catalogue].compactMap { $0 }
    }
    let traces = segments.compactMap { segment -> Place? in
      guard case .mapping(let keys) = segment.value.content,
        let visits = keys.first(where: { $0.key == "visits" }),
        case .mapping(let inner) = visits.value.content,
        let trace = inner.first(where: { $0.key == "trace" })?.value, trace.file == nil,
        case .scalar(let text, _) = trace.content, !text.contains("\n")
      else { return nil }
      return trace.place("segments.\(segment.key).visits.trace")
    }
    return [catalogue].compactMap { $0 } + traces
  }
}
