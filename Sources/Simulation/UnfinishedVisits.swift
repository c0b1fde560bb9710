import TimeAndMoney

/// Why a replication has no result: visits that are counted did not come to their end in the years behind the measured
/// days, since work takes so much longer than planned that the sites never catch up.
public struct UnfinishedVisits: Error, CustomStringConvertible {
  public let replication: Int
  public let policy: String
  public let waitedUntil: LocalDay

  public var description: String {
    """
    Replication \(replication), policy \(policy): visits of the measured days have not come to their end by \(waitedUntil). \
    Work takes so much longer than planned that it is never done: compare takes and minutes of the services.
    """
  }
}
