internal import ReviewModel

/// What people call a version: `v3`, of the number RV3.
enum VersionWord {
  /// How it is typed and told.
  static func text(_ reference: ShortReference) -> String {
    "v" + reference.text.dropFirst(Record.Kind.version.letters.count)
  }

  /// How it is printed.
  static func printed(_ reference: ShortReference) -> String {
    "Version " + reference.text.dropFirst(Record.Kind.version.letters.count)
  }

  /// The number that somebody means; nil where it looks like none.
  static func reference(_ word: String) -> ShortReference? {
    let letters = Record.Kind.version.letters
    let upper = word.uppercased()
    if upper.hasPrefix(letters) {
      return ShortReference(letters + word.dropFirst(letters.count).lowercased())
    }
    let digits = upper.hasPrefix("V") ? word.dropFirst() : word[...]
    guard digits.first?.isNumber == true else { return nil }
    return ShortReference(letters + digits.lowercased())
  }
}

extension Lookup {
  /// A version by its number: `v3`.
  func version(_ word: String) throws(Complaint) -> Filed<ReportVersion> {
    if let reference = VersionWord.reference(word),
      let found = review.versions.first(where: { $0.reference == reference })
    {
      return found
    }
    let known = review.versions.map { VersionWord.text($0.reference) }
    throw Complaint(
      "there is no version \"\(word)\"",
      hint: known.isEmpty
        ? "nothing was changed; freeze one: silp report overview --freeze \"panel draft\" -o FILE"
        : "nothing was changed; there are \(known.joined(separator: ", ")); see: silp report versions"
    )
  }

  /// A second board by its code; nil for the lead board, `board`.
  func partner(_ word: String?) throws(Complaint) -> BoardID? {
    guard let word, word.lowercased() != "board" else { return nil }
    let found = review.boards.first {
      $0.value.code.text == word.lowercased() || $0.reference == ShortReference(word)
    }
    if let found { return found.id }
    let known = review.boards.map(\.value.code.text)
    throw Complaint(
      "there is no board \"\(word)\"",
      hint: "nothing was changed; say board for the lead board"
        + (known.isEmpty ? "" : ", or \(known.joined(separator: ", "))"))
  }
}
