internal import ReviewModel

extension Lookup {
  /// Entries by their numbers, each once.
  func events(_ words: [String], least: Int = 1) throws(Complaint) -> [Filed<ChronologyEntry>] {
    var found: [Filed<ChronologyEntry>] = []
    for word in words {
      guard let reference = ShortReference(word),
        let entry = review.entries.first(where: { $0.reference == reference })
      else {
        throw Complaint(
          "there is no entry \(word)",
          hint: "nothing was changed; entries have a C, such as C12; see: silp chronology list")
      }
      if !found.contains(entry) { found.append(entry) }
    }
    guard found.count >= least else {
      throw Complaint(
        "that takes at least \(least) different entries",
        hint: "nothing was changed; name them by number, such as C12 C40", exit: .usage)
    }
    return found
  }

  /// A decision on entries by its number: `M3`.
  func link(_ word: String) throws(Complaint) -> Filed<EntryLink> {
    if let found = review.links.first(where: { $0.reference == ShortReference(word) }) {
      return found
    }
    throw Complaint(
      "there is no decision \(word)",
      hint: "nothing was changed; see: silp chronology duplicates --decided")
  }

  /// A query by its number: `Q2`.
  func query(_ word: String) throws(Complaint) -> Filed<Query> {
    if let found = review.queries.first(where: { $0.reference == ShortReference(word) }) {
      return found
    }
    throw Complaint(
      "there is no query \(word)", hint: "nothing was changed; see: silp query list")
  }
}
