internal import ReviewModel

extension Lookup {
  /// Somebody or somewhere that has a label, by short word, number or the label itself.
  func labelled(_ word: String) throws(Complaint) -> Review.Item {
    let reference = ShortReference(word)
    let key = LabelKey(word)
    let found = review.labelHolders.first {
      $0.reference == reference || ($0.alias == word.lowercased() && !$0.alias.isEmpty)
        || (!key.text.isEmpty && LabelKey($0.label) == key)
    }
    if let found, let item = review.item(found.reference) { return item }
    _ = try person(word)
    throw Complaint(
      "there is nobody and nowhere called \"\(word)\"",
      hint: "nothing was changed; see: silp label list")
  }
}
