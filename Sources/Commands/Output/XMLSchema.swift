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
    guard let problems = try? compiled().validate(bytes), problems.isEmpty else { throw Self.wrong }
  }

  /// The same of a file that lies beside its place.
  func check(file path: String) throws(Complaint) {
    guard let problems = try? compiled().validate(file: path), problems.isEmpty else {
      throw Self.wrong
    }
  }

  /// On which line a file is not as its schema says; nil where it is.
  func problem(inFile path: String) throws(Complaint) -> Int? {
    let schema = try compiled()
    return ((try? schema.validate(file: path)) ?? []).first?.line
  }

  private static var wrong: Complaint {
    Complaint(
      "the XML would not be as its schema says",
      hint: "nothing was written, and the review is whole; please report it: silp --version")
  }
}
