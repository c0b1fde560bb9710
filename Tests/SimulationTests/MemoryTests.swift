import Metrics
import Testing

@testable import Simulation

@Suite("Memory")
struct MemoryTests {
  @Test(
    "A customer alive takes 64 bytes beside the scheduler's record, a visit kept for comparison 16")
  func sizes() {
    #expect(MemoryLayout<Booked>.stride <= 64)
    #expect(MemoryLayout<VisitRecord>.stride <= 16)
  }

  @Test("A customer who will come again takes 64 bytes")
  func returning() {
    #expect(MemoryLayout<ReturningCustomer?>.stride <= 64)
    #expect(MemoryLayout<CustomerMemory>.stride <= 16)
  }
}
