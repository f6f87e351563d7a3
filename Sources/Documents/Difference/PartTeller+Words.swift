extension PartTeller {
  /// How many words are told on either side of a change.
  private static let around = 12
  /// The share of words that must stay for a change to be told within the text.
  private static let within = 0.35

  /// A changed text: new words strong, those that went emphasised, what stays cut short where it is
  /// long.
  static func marked(_ difference: WordDifference, of new: String) -> [Inline] {
    guard difference.keptShare >= within else { return whole(difference, new) }
    let words = WordDifference.words(new)
    var content: [Inline] = []
    var place = 0
    let edits = difference.edits
    for (index, edit) in edits.enumerated() {
      switch edit {
      case .keep(let count):
        let kept = Array(words.dropFirst(place).prefix(count))
        place += count
        content.append(
          .text(shortened(kept, isFirst: index == 0, isLast: index == edits.count - 1)))
      case .takeOut(let gone):
        if index > 0 { content.append(" ") }
        if edits.indices.contains(index + 1), case .putIn(let come) = edits[index + 1] {
          place += come.count
          content += replaced(gone, come)
        } else {
          content += ["[out: ", .emphasis(WordDifference.text(gone)), "]"]
        }
      case .putIn(let come):
        if index > 0, case .takeOut = edits[index - 1] { continue }
        if index > 0 { content.append(" ") }
        place += come.count
        content += ["[new: ", .strong(WordDifference.text(come)), "]"]
      }
    }
    return content
  }

  /// A cell of a table or a short value: as it was and as it is.
  static func cell(_ difference: WordDifference, of new: String) -> [Inline] {
    let old = difference.old(of: new)
    let longest = max(WordDifference.words(old).count, WordDifference.words(new).count)
    return longest > 12 ? marked(difference, of: new) : whole(difference, new)
  }

  private static func whole(_ difference: WordDifference, _ new: String) -> [Inline] {
    let old = difference.old(of: new)
    if old.isEmpty { return ["was empty, is now “", .strong(new), "”"] }
    if new.isEmpty { return ["was “", .emphasis(old), "”, is now empty"] }
    return ["was “", .emphasis(old), "”, is now “", .strong(new), "”"]
  }

  private static func replaced(
    _ gone: [WordDifference.Word], _ come: [WordDifference.Word]
  ) -> [Inline] {
    [
      "[was: ", .emphasis(WordDifference.text(gone)), "; now: ",
      .strong(WordDifference.text(come)), "]",
    ]
  }

  /// Words that stay, with those left out that stand far from any change.
  private static func shortened(
    _ words: [WordDifference.Word], isFirst: Bool, isLast: Bool
  ) -> String {
    let space = !isFirst && words.first?.isSpaced == true ? " " : ""
    let limit = isFirst || isLast ? around : around * 2
    guard words.count > limit + 4 else { return space + WordDifference.text(words) }
    let (head, tail) = (words.prefix(isFirst ? 0 : around), words.suffix(isLast ? 0 : around))
    return space
      + [WordDifference.text(head), "…", WordDifference.text(tail)].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// What a part is, where its words alone do not tell.
  static func lead(_ part: DocumentPart) -> [Inline] {
    switch part.kind {
    case .heading: ["the heading "]
    case .picture: ["the picture "]
    case .columns: ["the columns "]
    case .paragraph, .item, .row: []
    }
  }
}
