/// What a shape was first made for.
struct ShapeOrigin: Equatable, Sendable, Codable {
  let job: Job
  let pinned: Int?
}
