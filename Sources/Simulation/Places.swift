/// Things kept in places that are used again, so that an event can name one by its place.
struct Places<Element: Sendable>: Sendable {
  private var elements: ContiguousArray<Element?> = []
  private var vacant: [Int] = []

  subscript(place: Int) -> Element? { elements[place] }

  /// Keeps one and returns its place.
  mutating func add(_ element: Element) -> Int {
    guard let place = vacant.popLast() else {
      elements.append(element)
      return elements.count - 1
    }
    elements[place] = element
    return place
  }

  /// Takes one out of its place.
  mutating func remove(at place: Int) -> Element {
    defer { elements[place] = nil }
    vacant.append(place)
    return elements[place]!
  }
}
