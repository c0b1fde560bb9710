/// Which of several free qualified technicians is given an appointment.
public enum TechnicianChoice: Hashable, Sendable, Codable {
  /// Who has the fewest skills, so that the versatile stay free; then by number.
  case leastVersatile
  /// Who stands best with customers (`Standing.score`); then as above.
  case bestStanding
}
