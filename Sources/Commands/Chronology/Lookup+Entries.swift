internal import ReviewModel

extension Lookup {
  /// An entry by its number: `C12`.
  func entry(_ word: String) throws(Complaint) -> Filed<ChronologyEntry> {
    let typed = word.hasPrefix("^") ? String(word.dropFirst()) : word
    if let reference = ShortReference(typed),
      let found = review.entries.first(where: { $0.reference == reference })
    {
      return found
    }
    throw Complaint(
      "there is no entry \(word)",
      hint: "nothing was changed; entries have a C: C12; see: silp chronology list")
  }

  /// A key practice episode by its number: `E2`, or `2`.
  func episode(_ word: String) throws(Complaint) -> Filed<KeyPracticeEpisode> {
    let typed = word.hasPrefix("!") ? String(word.dropFirst()) : word
    let reference = ShortReference(typed) ?? ShortReference("E" + typed)
    if let found = review.episodes.first(where: { $0.reference == reference }) { return found }
    throw Complaint(
      "there is no episode \(word)", hint: "nothing was changed; see: silp episode list")
  }

  /// A fact by its number: `W1`.
  func fact(_ word: String) throws(Complaint) -> Filed<KnownFact> {
    if let found = review.facts.first(where: { $0.reference == ShortReference(word) }) {
      return found
    }
    throw Complaint(
      "there is no fact \(word)", hint: "nothing was changed; see: silp episode facts")
  }
}
