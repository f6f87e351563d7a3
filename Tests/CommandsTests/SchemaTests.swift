import Foundation
import Testing

@Suite("The schema of a review's XML") struct SchemaTests {
  @Test(
    "is kept in the compact form and told on a page as the XML form says",
    arguments: [
      ("compact", "silp-review-1", "Templates/schema/silp-review-1.rnc"),
      ("page", "silp-review-1", "Documentation/review-xml.md"),
      ("compact", "silp-repository-1", "Templates/schema/silp-repository-1.rnc"),
      ("page", "silp-repository-1", "Documentation/repository-xml.md"),
    ])
  func same(way: String, schema: String, kept: String) throws {
    guard let reader = PythonReader() else { return }
    let made = try reader.run(
      [way, Checkout.folder + "/Templates/schema/\(schema).rng"], script: "schema.py")
    #expect(made.status == 0, "\(made.err)")
    let text = try String(contentsOfFile: Checkout.folder + "/" + kept, encoding: .utf8)
    #expect(
      made.lines == text.split(separator: "\n").map(String.init),
      "\(kept) is not what Tests/Interoperability/schema.py \(way) makes of the schema")
  }
}
