/// What a policy did to one visit, compared with the same visit under the baseline. Each visit is in one class.
public enum DisplacementClass: Int, CaseIterable, Sendable {
  case neither
  case sameUnrewarded, sameRewarded
  case movedToRewardedFromPeak, movedToRewardedFromOffPeak, movedUnrewarded
  case gainedRewarded, gainedUnrewarded
  case lostPreference, lostCrowded
}
