internal import Templates
internal import XML

/// A schema that files are checked against on the way out and in; it is not the board's to change.
enum XMLSchema: String {
  /// The whole review.
  case review = "silp-review-1"
  /// What a repository keeps.
  case repository = "silp-repository-1"

  /// The schema, ready to check with.
  func compiled() throws(Complaint) -> RelaxNG {
    guard let text = Templates.text("schema/\(rawValue).rng"),
      let schema = try? RelaxNG(schema: Array(text.utf8))
    else {
      throw Complaint("the schema \(rawValue) is not here", hint: "nothing was written")
    }
    return schema
  }

  /// Makes sure that what silp is about to write is what its schema says.
  func check(_ bytes: [UInt8]) throws(Complaint) {
    let schema = try compiled()
    guard let problems = try? schema.validate(bytes), problems.isEmpty else {
      throw Complaint(
        "the XML would not be as its schema says",
        hint: "nothing was written, and the review is whole; please report it: silp --version")
    }
  }
}
