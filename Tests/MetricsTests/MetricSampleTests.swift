import Metrics
import Testing

@Suite("A metric of one replication")
struct MetricSampleTests {
  @Test("A ratio has a value unless nothing is below the line")
  func ratio() {
    #expect(MetricSample.Ratio(3, 4).value == 0.75)
    #expect(MetricSample.Ratio(0, 4).value == 0)
    #expect(MetricSample.Ratio(3, 0).value == nil)
  }
}
