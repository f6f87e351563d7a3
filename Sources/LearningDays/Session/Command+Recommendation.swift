internal import ReviewModel

extension Command {
  private static let recommendationWords = ["who", "measure", "by", "on", "words", "drop"]

  /// Words are a new recommendation; after the number of one they change it: `R2 who @csc`,
  /// `R2 measure words`, `R2 by 2026-06`, `R2 on F1`, `R2 words as it is to read`, `R2 drop why`.
  static func recommendation(_ arguments: [String]) -> Command {
    guard let first = arguments.first, first.first?.isNumber != true,
      let number = reference(first, "R")
    else { return words("recommend", arguments) { .recommend($0) } }
    guard let word = arguments.dropFirst().first?.lowercased(),
      recommendationWords.contains(word)
    else { return .refused(.noChoice(name: "recommend", recommendationWords)) }
    let name = "recommend \(number.text) \(word)"
    let rest = arguments.dropFirst(2)
    switch word {
    case "who": return owner(number, name, rest)
    case "by":
      let date = rest.count == 1 ? rest.first.flatMap { EDTFDate($0) } : nil
      return date.map { .shape(number, .due($0)) }
        ?? .refused(.noChoice(name: name, ["2026-06", "2026-06-30"]))
    case "on":
      let finding = rest.count == 1 ? rest.first.flatMap { reference($0, "F") } : nil
      return finding.map { .shape(number, .finding($0)) }
        ?? .refused(.noReference(name: name, letters: "F"))
    case "measure": return words(name, rest) { .shape(number, .measure($0)) }
    case "words": return words(name, rest) { .shape(number, .text($0)) }
    default: return words(name, rest) { .shape(number, .drop($0)) }
    }
  }

  private static func owner(
    _ number: ShortReference, _ name: String, _ arguments: ArraySlice<String>
  ) -> Command {
    let refused = Command.refused(.noChoice(name: name, ["board", "@csc"]))
    guard arguments.count == 1, let typed = arguments.first else { return refused }
    if typed.lowercased() == "board" { return .shape(number, .owner(nil)) }
    guard let piece = Token.tokens(of: typed).first?.piece, !piece.isWord,
      let tag = piece.tag, tag.sigil == .agency
    else { return refused }
    return .shape(number, .owner(tag))
  }
}
