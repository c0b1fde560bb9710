import Testing
import TimeAndMoney

@Suite("Texts on one line")
struct ControlsTests {
  @Test(
    "What moves a cursor, ends a line or turns its direction is written out, and all else stays",
    arguments: [
      ("garage", "garage"), ("Öl & Überprüfung 保養 🚗", "Öl & Überprüfung 保養 🚗"),
      ("a\u{1B}]0;b\u{7}", "a\\u{1B}]0;b\\u{7}"), ("a\nb\r\nc", "a\\nb\\u{D}\\nc"),
      ("a\u{202E}b\u{2028}", "a\\u{202E}b\\u{2028}"), ("\u{9B}1m", "\\u{9B}1m"),
    ])
  func controls(text: String, shown: String) {
    #expect(text.withVisibleControls == shown)
  }
}
