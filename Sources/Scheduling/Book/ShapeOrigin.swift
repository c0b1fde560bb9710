/// What a shape was first made for.
struct ShapeOrigin: Sendable, Codable {
  let job: Job
  let pinned: Int?
}
