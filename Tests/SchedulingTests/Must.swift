/// Something that was asked of the scheduler in a test is missing.
struct Missing: Error {}

/// What there must be for the test to go on; unlike `#require` it may come from a command.
func must<Value>(_ value: Value?) throws -> Value {
  guard let value else { throw Missing() }
  return value
}
