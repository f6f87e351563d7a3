/// Where the review and its names are: by flag, by environment, or the only ones in the folder.
struct ReviewPaths {
  /// The review file.
  let review: String
  /// The names file, where there is one.
  let names: String?

  /// Finds both.
  static func find(_ options: ReviewOptions, console: Console) throws(Complaint) -> ReviewPaths {
    let review = try find(
      options.review ?? console.sitting?.path ?? console.environment["SILP_REVIEW"],
      ending: ".silp", console: console)
    let named = options.names ?? console.environment["SILP_NAMES"]
    if let named {
      guard Files.exists(named) else {
        throw Complaint(
          "there is no names file \(named)",
          hint: "the review is unchanged; check the name after --names, or leave it out")
      }
      return ReviewPaths(review: review, names: Files.resolve(named))
    }
    let beside = review + "names"
    return ReviewPaths(review: review, names: Files.exists(beside) ? beside : nil)
  }

  private static func find(
    _ given: String?, ending: String, console: Console
  ) throws(Complaint) -> String {
    if let given {
      guard Files.exists(given) else {
        throw Complaint(
          "there is no review file \(given)",
          hint: "nothing was changed; check the name, or make a new review: silp new NAME")
      }
      return Files.resolve(given)
    }
    let found = Files.list(console.folder).filter { $0.hasSuffix(ending) }
    guard let only = found.first, found.count == 1 else {
      throw found.isEmpty
        ? Complaint(
          "there is no review file in this folder",
          hint: "say which with --review FILE, or make one: silp new NAME")
        : Complaint(
          "there are \(found.count) review files in this folder: \(found.joined(separator: ", "))",
          hint: "say which with --review FILE")
    }
    return Files.resolve(only)
  }
}
