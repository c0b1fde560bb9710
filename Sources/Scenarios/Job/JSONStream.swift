/// Several JSON documents in one text, one behind the other, on a line each or on many.
public enum JSONStream {
  /// The documents, without what stands between them; what follows the last whole one is a document too.
  public static func documents(in text: String) -> [String] {
    var documents: [String] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    var start = text.utf8.startIndex
    for index in text.utf8.indices {
      let byte = text.utf8[index]
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInString = true
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        guard depth == 0 else { continue }
        let end = text.utf8.index(after: index)
        documents.append(String(text[start..<end]))
        start = end
      default: break
      }
    }
    let rest = String(text[start...])
    if rest.contains(where: { !$0.isWhitespace }) { documents.append(rest) }
    return documents
  }
}
