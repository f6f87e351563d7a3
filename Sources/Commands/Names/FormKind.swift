internal import Identities

/// The kinds of form as they are typed.
enum FormKind {
  /// All but the spellings, which nobody types.
  static let all = NameEntry.Kind.allCases.filter { $0 != .spelling }

  /// A kind by its word, hyphens and capitals aside.
  static func read(_ word: String, _ flag: String) throws(Complaint) -> NameEntry.Kind {
    let others = ["email": NameEntry.Kind.email, "nhs": .nhsNumber, "case": .caseNumber]
    if let kind = all.first(where: { plain($0.rawValue) == plain(word) }) ?? others[plain(word)] {
      return kind
    }
    throw Complaint(
      "\(flag): \"\(word)\" is no kind of form",
      hint: "nothing was changed; use " + all.map { "\"\($0.rawValue)\"" }.joined(separator: ", "),
      exit: .usage)
  }

  private static func plain(_ word: String) -> String {
    word.lowercased().replacing("-", with: " ")
  }
}
