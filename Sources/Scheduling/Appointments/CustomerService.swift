/// Names a service of a customer, where he may have only so many.
struct CustomerService: Hashable, Sendable, Codable {
  let customer: CustomerID
  let service: Int
}
