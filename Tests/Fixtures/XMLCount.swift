import Foundation
import FoundationXML

/// Reads XML strictly and counts its elements.
package final class XMLCount: NSObject, XMLParserDelegate {
  package struct Malformed: Error {}

  package private(set) var elements: [String: Int] = [:]
  /// The attributes of the test suite.
  package private(set) var suite: [String: String] = [:]
  /// The class names of the test cases.
  package private(set) var groups: [String] = []

  /// - Throws: `Malformed`.
  package init(_ text: String) throws {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { throw Malformed() }
  }

  package func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements[name, default: 0] += 1
    if name == "testsuite" { suite = attributes }
    if name == "testcase" { groups.append(attributes["classname"] ?? "") }
  }
}
