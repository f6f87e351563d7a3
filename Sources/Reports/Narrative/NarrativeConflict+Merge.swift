public import ReviewModel

extension NarrativeConflict {
  /// Words that were edited, with what the program writes now.
  ///
  /// Two paragraphs are the same where they read the same; the reviewer's is kept then.
  public static func merged(
    base: LabelledText, mine: LabelledText, theirs: LabelledText,
    reading: (LabelledText) -> String
  ) -> (text: LabelledText, conflicts: Int) {
    func read(_ text: LabelledText) -> [Read] {
      text.paragraphs.map { Read(text: $0, words: reading($0)) }
    }
    let merge = NarrativeMerge(base: read(base), mine: read(mine), theirs: read(theirs))
    let own = Dictionary(read(mine).map { ($0.words, $0.text) }) { first, _ in first }
    func text(_ paragraphs: [Read]) -> [LabelledText] {
      paragraphs.map { own[$0.words] ?? $0.text }
    }
    let paragraphs = merge.pieces.flatMap { piece -> [LabelledText] in
      switch piece {
      case .settled(let paragraphs): text(paragraphs)
      case .conflict(let mine, let theirs):
        [LabelledText(plain: yours)] + text(mine) + [LabelledText(plain: now)] + text(theirs)
          + [LabelledText(plain: end)]
      }
    }
    return (LabelledText(paragraphs: paragraphs), merge.conflicts)
  }

  /// A paragraph as it reads.
  private struct Read: Hashable, Sendable {
    let text: LabelledText
    let words: String

    static func == (one: Read, other: Read) -> Bool { one.words == other.words }

    func hash(into hasher: inout Hasher) { hasher.combine(words) }
  }
}
