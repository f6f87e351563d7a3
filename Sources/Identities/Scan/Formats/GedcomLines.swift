/// A GEDCOM file: each value with what continues it in the lines below.
enum GedcomLines {
  static func pieces(_ text: String, at place: ScanPlace) -> [TextPiece] {
    var pieces: [TextPiece] = []
    var number = 0
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      number += 1
      let words = line.drop { $0 == " " }.split(
        separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
      guard words.count > 1 else {
        if !line.isEmpty { pieces.append(piece(String(line), "", number, place)) }
        continue
      }
      let value = words.count > 2 ? String(words[2]) : ""
      switch (words[1], pieces.isEmpty) {
      // A value may be cut in the middle of a word.
      case ("CONC", false): pieces[pieces.count - 1].text += value
      case ("CONT", false): pieces[pieces.count - 1].text += "\n" + value
      default:
        // Slashes stand around a surname.
        let plain = words[1] == "NAME" ? value.filter { $0 != "/" } : value
        pieces.append(piece(plain, String(words[1]), number, place))
      }
    }
    return pieces
  }

  private static func piece(
    _ text: String, _ tag: String, _ line: Int, _ place: ScanPlace
  ) -> TextPiece {
    let isReference = tag.hasPrefix("@") || text.hasPrefix("@")
    let isWords = ["NAME", "GIVN", "SURN", "NICK", "NOTE", "TEXT", "TITL", "OCCU", "PLAC", "AUTH"]
      .contains(tag)
    return TextPiece(
      text: isReference ? tag + " " + text : text,
      place: tag.isEmpty || isReference
        ? place.then(.line(line)) : place.then(.field(tag)).then(.line(line)),
      nature: isWords ? .prose : .technical)
  }
}
