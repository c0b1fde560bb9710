import Scenarios
import Testing

@Suite("Jobs in a stream")
struct JSONStreamTests {
  @Test(
    "Documents end where their braces do, and braces in texts are none",
    arguments: [
      ("", []), ("  \n", []), ("{}", ["{}"]),
      (#"{"a": 1}{"b": [2]}"#, [#"{"a": 1}"#, #"{"b": [2]}"#]),
      ("{\n  \"a\": \"}\\\"{\"\n}\n{\"b\": 1}\n", ["{\n  \"a\": \"}\\\"{\"\n}", "\n{\"b\": 1}"]),
      (#"{"a": 1} {"b":"#, [#"{"a": 1}"#, #" {"b":"#]),
    ] as [(String, [String])])
  func documents(text: String, expected: [String]) {
    #expect(JSONStream.documents(in: text) == expected)
  }
}
