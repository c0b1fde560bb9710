import Fixtures
import Foundation
import Testing

@Suite("The tables of a run fit together")
struct ResultFileTests {
  private let folder: TemporaryFolder
  private let garage: Results

  init() throws {
    folder = try TemporaryFolder()
    garage = try Offpeak.results(
      of: Offpeak.scenario("garage"), "--replications", "2", named: "garage", in: folder)
  }

  @Test("Every table has the columns of the data package, and every row has a cell for each")
  func dataPackage() throws {
    let queue = try Offpeak.results(
      of: Offpeak.scenario("theory/priority"), "--replications", "2", named: "queue", in: folder)
    for results in [garage, queue] {
      let bytes = try #require(try results.files()["datapackage.json"])
      let package = try #require(
        try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
      let resources = try #require(package["resources"] as? [[String: Any]])
      let paths = resources.compactMap { $0["path"] as? String }
      #expect(paths.sorted() == (try results.tables().keys.sorted()))
      for resource in resources {
        let name = try #require(resource["name"] as? String)
        let schema = try #require(resource["schema"] as? [String: Any])
        let fields = try #require(schema["fields"] as? [[String: Any]])
        let table = try results.table(name)
        #expect(table.columns == fields.compactMap { $0["name"] as? String })
        #expect(!table.rows.isEmpty, "\(name)")
        #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count }, "\(name)")
      }
    }
  }

  @Test("No cell has exactly three decimals, not even of a currency with three")
  func noThousands() throws {
    let text = try String(contentsOfFile: Offpeak.scenario("garage"), encoding: .utf8)
      .replacing("CNY", with: "KWD")
    let dinars = try Offpeak.results(
      of: folder.write(text, to: "dinars.yaml"), "--replications", "2", "--visits",
      named: "dinars", in: folder)
    for (name, bytes) in try dinars.tables() {
      let cells = String(decoding: bytes, as: UTF8.self).split { ",\n".contains($0) }
      let three = cells.first {
        $0.utf8.suffix(4).first == UInt8(ascii: ".") && Double($0) != nil
      }
      #expect(three == nil, "\(name)")
    }
    let paid = try dinars.table("visits").rows.map { $0["price_paid"] }.filter { !$0.isEmpty }
    #expect(paid.count > 100)
    #expect(paid.allSatisfy { $0.utf8.suffix(5).first == UInt8(ascii: ".") })
  }

  @Test("Every column is explained in results/README.md")
  func dictionary() throws {
    let queue = try Offpeak.results(
      of: Offpeak.scenario("theory/mmck"), "--replications", "2", named: "queue", in: folder)
    let page = try String(
      contentsOf: Offpeak.package.appending(path: "results/README.md"), encoding: .utf8)
    let words = Set(page.split { !($0.isLetter || $0.isNumber || $0 == "_") })
    for results in [garage, queue] {
      for name in try results.tables().keys {
        let unknown = try results.table(String(name.dropLast(4))).columns
          .filter { !words.contains(Substring($0)) }
        #expect(unknown == [], "\(name)")
      }
    }
  }

  @Test("A visit is confirmed or lost for one reason, and a confirmed one ends once")
  func conversion() throws {
    let ends = [
      "completed", "cancelled_by_customer", "cancelled_by_provider", "no_shows", "walked_away",
      "turned_away_at_close",
    ]
    let table = try garage.table("conversion")
    let losses = table.columns.filter { $0.hasPrefix("lost_") }
    #expect(losses.count == 11)
    for row in table.rows {
      func sum(_ columns: [String]) -> Int { columns.reduce(0) { $0 + row.count($1) } }
      #expect(row.count("visits") == row.count("confirmed") + sum(losses), "\(row.text)")
      #expect(row.count("confirmed") == sum(ends), "\(row.text)")
      #expect(row.count("offered") <= row.count("visits"))
      #expect(row.count("confirmed") <= row.count("offered"))
    }
  }

  @Test("There is a row of visits for every policy, replication, segment and day")
  func conversionRows() throws {
    let table = try garage.table("conversion")
    let days = Set(table.rows.map { $0["visit_date"] })
    #expect(days.count == 91)
    #expect(table.rows.count == 3 * 2 * 3 * 91)
    let names = table.rows.map { $0.cells("policy", "replication", "segment", "visit_date") }
    #expect(Set(names).count == names.count)
  }

  @Test("The classes of displacement sum to the visits, and so do those of conversion.csv")
  func displacement() throws {
    let visits = Dictionary(grouping: try garage.table("conversion").rows) {
      $0.cells("policy", "replication", "segment")
    }.mapValues { $0.reduce(0) { $0 + $1.count("visits") } }
    let table = try garage.table("displacement")
    let first = try #require(table.columns.firstIndex(of: "visits"))
    let classes = table.columns[(first + 1)...]
    #expect(classes.count == 10)
    #expect(table.rows.count == 2 * 2 * 3 * 2)
    for row in table.rows {
      #expect(row.count("visits") == classes.reduce(0) { $0 + row.count($1) }, "\(row.text)")
      #expect(row.count("visits") == visits[row.cells("policy", "replication", "segment")])
    }
  }

  @Test("The appointments completed by lead are those that earned money; each ends at most once")
  func leads() throws {
    func completed(_ table: Table) -> [String: Int] {
      Dictionary(grouping: table.rows) { $0.cells("policy", "replication") }
        .mapValues { $0.reduce(0) { $0 + $1.count("completed") } }
    }
    let leads = try garage.table("leads")
    #expect(try completed(leads) == completed(garage.table("revenue")))
    for row in leads.rows {
      let ended = ["completed", "cancelled", "no_shows"].reduce(0) { $0 + row.count($1) }
      #expect(ended <= row.count("appointments"), "\(row.text)")
    }
  }

  @Test("The hours of a resource group sum to its window all")
  func hours() throws {
    let columns = [
      "open", "booked_paid", "booked_reward", "buffer", "blocked", "busy_paid", "busy_reward",
      "overtime", "absent",
    ]
    let hours = Dictionary(grouping: try garage.table("utilization").rows) {
      $0.cells("policy", "replication", "site", "resource_group")
    }
    let windows = try garage.table("windows").rows.filter { $0["window"] == "all" }
    #expect(windows.count == hours.count)
    for window in windows {
      let group = window.cells("policy", "replication", "site", "resource_group")
      let rows = try #require(hours[group])
      for column in columns {
        let sum = rows.reduce(0) { $0 + $1.tenThousandths(column) }
        // Each cell is rounded to the fourth digit by itself.
        let rounding = UInt(rows.count / 2 + 1)
        #expect(
          (sum - window.tenThousandths(column)).magnitude <= rounding, "\(group) \(column)")
      }
    }
  }

  @Test("Nobody is busier than open, and no window exceeds the day")
  func bounds() throws {
    for row in try garage.table("utilization").rows {
      let busy = row.tenThousandths("busy_paid") + row.tenThousandths("busy_reward")
      #expect(busy + row.tenThousandths("blocked") <= row.tenThousandths("open") + 3, "\(row.text)")
    }
    let groups = Dictionary(grouping: try garage.table("windows").rows) {
      $0.cells("policy", "replication", "site", "resource_group")
    }
    for rows in groups.values {
      let day = try #require(rows.first { $0["window"] == "all" })
      for row in rows {
        #expect(row.tenThousandths("open") <= day.tenThousandths("open"))
        #expect(row.tenThousandths("booked_paid") <= day.tenThousandths("booked_paid"))
      }
    }
  }

  @Test("Money adds up in every row")
  func revenue() throws {
    func cents(_ row: Table.Row, _ column: String) -> Int {
      Int(((row.number(column) ?? 0) * 100).rounded())
    }
    for row in try garage.table("revenue").rows {
      let income = ["list_revenue", "rule_factors", "incentives", "fees", "refunds"]
      let costs = ["variable_cost", "reward_cost", "overtime_cost"]
      let net = income.reduce(0) { $0 + cents(row, $1) }
      #expect(cents(row, "net_revenue") == net, "\(row.text)")
      #expect(cents(row, "contribution") == net - costs.reduce(0) { $0 + cents(row, $1) })
      #expect(row.count("completed") <= row.count("bookings"))
    }
  }

  @Test("The sums of replications.csv give the means of summary.csv")
  func summary() throws {
    let replications = Dictionary(grouping: try garage.table("replications").rows) {
      $0.cells("policy", "metric")
    }
    let summary = try garage.table("summary").rows
    #expect(summary.count == replications.count)
    for row in summary {
      let own = try #require(replications[row.cells("policy", "metric")])
      let numerator = own.reduce(0) { $0 + ($1.number("numerator") ?? .nan) }
      let denominator = own.reduce(0) { $0 + ($1.number("denominator") ?? .nan) }
      let mean = row.number("mean")
      // A cost per shifted booking is empty where no shift is detected.
      if denominator == 0 || (mean == nil && row["unit"].hasSuffix(" per booking")) {
        #expect(mean == nil, "\(row.text)")
      } else {
        let value = numerator / denominator
        #expect(((mean ?? .nan) - value).magnitude <= 1e-12 * value.magnitude, "\(row.text)")
      }
      #expect(row.count("replications") == own.count)
    }
  }

  @Test("conversion.csv gives the conversion of replications.csv")
  func metric() throws {
    let visits = Dictionary(grouping: try garage.table("conversion").rows) {
      $0.cells("policy", "replication")
    }
    for row in try garage.table("replications").rows where row["metric"] == "conversion" {
      let own = try #require(visits[row.cells("policy", "replication")])
      #expect(row.number("numerator") == own.reduce(0) { $0 + Double($1.count("confirmed")) })
      #expect(row.number("denominator") == own.reduce(0) { $0 + Double($1.count("visits")) })
    }
  }
}
