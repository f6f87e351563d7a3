public import ReviewModel

/// What a line changes in a note that is already saved.
public struct NoteChange: Hashable, Codable, Sendable {
  /// The kind it is to have; nil where that stays.
  public var kind: LearningNote.Kind?
  /// The words it is to have instead; nil where they stay.
  public var words: [DraftPiece]?
  /// Words to put at its end.
  public var appended: [DraftPiece] = []
  /// Why what was done made sense at the time; nil where that stays.
  public var sense: [DraftPiece]?
  /// In whose words it may be told; nil where that stays.
  public var wording: LearningNote.Wording?
  /// What became of it; nil where that stays.
  public var answer: AnswerDraft?
  /// Whether it is left out of the report; nil where that stays.
  public var isLeftOut: Bool?
  /// Whether it was gone over; nil where that stays.
  public var isDone: Bool?
  /// Whether somebody looked at the names that may stand in it.
  public var settlesNames = false
  /// What it gains.
  public var added = DraftTags()
  /// What it loses.
  public var removed = DraftTags()

  /// Makes a change that changes nothing.
  public init() {}

  /// Whether anything would change.
  public var isEmpty: Bool { self == NoteChange() }
}

extension NoteChange {
  /// The note as it is after the change; the caller turns typed words into labelled text.
  ///
  /// A tag that is added settles what was flagged about tags of its kind.
  public func applied(
    to note: LearningNote, text: ([DraftPiece]) -> LabelledText
  ) -> LearningNote {
    var note = note
    note.kind = kind ?? note.kind
    if let words { note.text = text(words) }
    if !appended.isEmpty {
      if !note.text.isEmpty { note.text.append(.plain(" ")) }
      for span in text(appended).spans { note.text.append(span) }
    }
    note.agencies = Self.changed(note.agencies, removed.agencies, added.agencies)
    note.themes = Self.changed(note.themes, removed.themes, added.themes)
    note.people = Self.changed(note.people, removed.people, added.people)
    note.entries = Self.changed(note.entries, removed.entries, added.entries)
    apply(to: &note.sorting, isAnswered: note.kind.isAnswered, text: text)
    if removed.episode == note.episode { note.episode = nil }
    note.episode = added.episode ?? note.episode
    note.flags.removeAll(where: isSettled)
    for flag in added.flags.map({ LearningNote.Flag($0) { text([.plain($0)]) } })
    where !note.flags.contains(flag) {
      note.flags.append(flag)
    }
    return note
  }

  private func apply(
    to sorting: inout LearningNote.Sorting, isAnswered: Bool,
    text: ([DraftPiece]) -> LabelledText
  ) {
    if let sense { sorting.sense = sense.isEmpty ? .notRecorded : .recorded(text(sense)) }
    sorting.wording = wording ?? sorting.wording
    sorting.isLeftOut = isLeftOut ?? sorting.isLeftOut
    sorting.isDone = isDone ?? sorting.isDone
    guard isAnswered, let answer else { return }
    switch answer {
    case .open: sorting.answer = nil
    case .accepted: sorting.answer = .accepted
    case .declined(let reason): sorting.answer = .declined(reason: text(reason))
    }
  }

  private static func changed<Value: Equatable>(
    _ list: [Value], _ removed: [Value], _ added: [Value]
  ) -> [Value] {
    let kept = list.filter { !removed.contains($0) }
    return kept + added.filter { !kept.contains($0) }
  }

  private func isSettled(_ flag: LearningNote.Flag) -> Bool {
    switch flag {
    case .unknownAgency, .noAgency: !added.agencies.isEmpty
    case .unknownEpisode: added.episode != nil
    case .unknownTheme: !added.themes.isEmpty
    case .unknownPerson: !added.people.isEmpty
    case .unknownEntry: !added.entries.isEmpty
    case .nameWritten: words != nil || settlesNames
    case .namesClosed: settlesNames
    }
  }
}

/// What became of a note, with the reason still as typed.
public enum AnswerDraft: Hashable, Codable, Sendable {
  /// Nothing yet.
  case open
  /// It was taken up.
  case accepted
  /// It was not, and why.
  case declined(reason: [DraftPiece])
}
