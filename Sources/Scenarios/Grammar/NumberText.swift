/// Numbers as plain decimals: 12, -0.5, 1e-3. Neither 1_000 nor 0x10 nor .inf.
enum NumberText {
  static let form = ValueForm("a number", like: "12, -0.5 or 1e-3", pattern: numberPattern)
    .orUncertain
  static let wholeForm = ValueForm("a whole number", like: "12", pattern: #"^[+-]?[0-9]+$"#)
  private static let numberPattern = #"^[+-]?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"#

  /// The finite number a text means.
  static func number(_ text: some StringProtocol) throws(ProblemKind) -> Double {
    let text = String(text)
    guard isDecimal(text), let number = Double(text) else { throw .notA(text, form) }
    guard number.isFinite else { throw .notFinite(text) }
    return number == 0 ? 0 : number
  }

  /// The whole number a text means.
  static func whole(_ text: some StringProtocol) throws(ProblemKind) -> Int {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard !digits.isEmpty, text.utf8.count - digits.utf8.count <= 1,
      digits.utf8.allSatisfy(isDigit)
    else { throw .notA(String(text), wholeForm) }
    guard let number = Int(text) else {
      throw .outside(String(text), lowest: "\(Int.min)", highest: "\(Int.max)")
    }
    return number
  }

  /// The seed a text means.
  static func seed(_ text: String) throws(ProblemKind) -> UInt64 {
    guard !text.isEmpty, text.utf8.allSatisfy(isDigit) else { throw .notA(text, wholeForm) }
    guard let seed = UInt64(text) else {
      throw .outside(text, lowest: "0", highest: "\(UInt64.max)")
    }
    return seed
  }

  private static func isDecimal(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    guard takeDigits(&rest) else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard takeDigits(&rest) else { return false }
    }
    if let mark = rest.first, mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") {
      rest = rest.dropFirst()
      if let sign = rest.first, sign == UInt8(ascii: "-") || sign == UInt8(ascii: "+") {
        rest = rest.dropFirst()
      }
      guard takeDigits(&rest) else { return false }
    }
    return rest.isEmpty
  }

  private static func takeDigits(_ rest: inout Substring.UTF8View) -> Bool {
    let digits = rest.prefix(while: isDigit)
    rest = rest.dropFirst(digits.count)
    return !digits.isEmpty
  }

  static func isDigit(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
  }
}
