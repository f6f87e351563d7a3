internal import LearningDays
internal import ReviewModel

/// Makes a note of a draft, taking names out of its words.
struct NoteMaker {
  let workspace: Workspace

  /// The note a draft becomes; where the names file is closed it is marked, to be gone over later.
  func note(_ draft: NoteDraft) -> LearningNote {
    let words = text(draft.pieces)
    var flags = draft.tags.flags.map { LearningNote.Flag($0, text: { label($0) }) }
    if !workspace.namesOpen { flags.append(.namesClosed) }
    if words.namesSomebody { flags.append(.nameWritten) }
    return LearningNote(
      text: words, kind: draft.kind, day: draft.day, stage: draft.stage, group: draft.group,
      section: draft.section, at: draft.at, agencies: draft.tags.agencies,
      episode: draft.tags.episode, themes: draft.tags.themes,
      people: people(draft.tags.people, in: words), entries: draft.tags.entries, flags: flags)
  }

  /// Words as they are kept: names and tags as references.
  func text(_ pieces: [DraftPiece]) -> LabelledText {
    var text = LabelledText([])
    for piece in pieces {
      switch piece {
      case .plain(let words): for span in label(words).spans { text.append(span) }
      case .reference(let reference, let typed):
        if let record = Self.record(reference) {
          text.append(.record(record))
        } else {
          text.append(.plain(String(typed.dropFirst())))
        }
      }
    }
    return text
  }

  private func label(_ words: String) -> LabelledText {
    (try? workspace.label(words)) ?? LabelledText(plain: words)
  }

  private func people(_ tagged: [PersonID], in words: LabelledText) -> [PersonID] {
    tagged + words.people.filter { !tagged.contains($0) }
  }

  private static func record(_ reference: Reference) -> RecordID? {
    switch reference {
    case .agency(let id): id.record
    case .episode(let id): id.record
    case .person(let id): id.record
    case .entry(let id): id.record
    case .theme: nil
    }
  }
}

extension LabelledText {
  /// Whether a person's real name was written.
  fileprivate var namesSomebody: Bool {
    spans.contains { if case .person = $0 { true } else { false } }
  }
}
