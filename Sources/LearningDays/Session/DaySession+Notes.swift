internal import ReviewModel

extension DaySession {
  /// Sets what was typed alone on a line for the notes that follow.
  mutating func set(
    _ context: CaptureLine.Context, with vocabulary: Vocabulary
  ) -> [Effect] {
    side = context.side ?? side
    var resolver = Resolver(vocabulary, isListing: false)
    stick(context.tags, &resolver)
    return resolver.messages.map(Effect.say)
  }

  /// Makes a draft of a note; what stands before its words stays set.
  mutating func save(
    _ note: NoteLine, now: Moment, with vocabulary: Vocabulary
  ) -> [Effect] {
    if let kind = note.kind, kind.isSticky { side = kind }
    var unsaid = Resolver(vocabulary, isListing: false)
    stick(note.leadingTags, &unsaid)
    return draft(note, LearningNote.Kind(note.kind ?? side), now: now, with: vocabulary)
  }

  /// Makes a draft of a note of a kind, with what is set where it says nothing itself.
  func draft(
    _ note: NoteLine, _ kind: LearningNote.Kind, now: Moment, with vocabulary: Vocabulary
  ) -> [Effect] {
    var resolver = Resolver(vocabulary)
    let pieces = resolver.words(note.pieces)
    var tags = resolver.tags
    if !note.has(.agency) { tags.agencies = agencies }
    if !note.has(.episode) { tags.episode = episode }
    if kind.wantsAgency, tags.agencies.isEmpty, !note.has(.agency) {
      tags.add(.noAgency)
      resolver.messages.append(.noAgency)
    }
    if kind == .idea { resolver.messages.append(.ideaHeld) }
    let draft = NoteDraft(
      pieces: pieces, kind: kind, day: day, stage: stageCode, group: group,
      section: kind.isOfDraft ? section : nil, at: now, tags: tags)
    return [.save(draft)] + resolver.messages.map(Effect.say)
  }

  /// Sets sticky tags.
  ///
  /// One that cannot be looked up leaves nothing set: better a note without an agency, which is
  /// flagged, than a note with the wrong one, which nobody would notice.
  private mutating func stick(_ tags: [Tag], _ resolver: inout Resolver) {
    for tag in tags where tag.sigil.isSticky { resolver.add(tag) }
    if tags.contains(where: { $0.sigil == .agency }) { agencies = resolver.tags.agencies }
    if tags.contains(where: { $0.sigil == .episode }) { episode = resolver.tags.episode }
  }

  /// Changes a note's tags, kind or words.
  func amend(
    _ amend: AmendLine, line: String, with vocabulary: Vocabulary
  ) -> [Effect] {
    guard let target = target(amend.note) else { return [.say(.noNoteYet(line: line))] }
    var resolver = Resolver(vocabulary)
    var removing = Resolver(vocabulary, isListing: false)
    var change = NoteChange()
    let words = resolver.words(amend.pieces)
    if amend.pieces.contains(where: \.isWord) { change.words = words }
    change.kind = amend.kind.map { LearningNote.Kind($0) }
    change.added = resolver.tags
    for tag in amend.removed { removing.add(tag) }
    change.removed = removing.tags
    let messages = (resolver.messages + removing.messages).map(Effect.say)
    return (change.isEmpty ? [] : [.amend(target, change)]) + messages
  }

  /// Adds words to the last note.
  func append(_ note: NoteLine, line: String, with vocabulary: Vocabulary) -> [Effect] {
    guard let target = target(nil) else { return [.say(.noNoteYet(line: line))] }
    var resolver = Resolver(vocabulary)
    var change = NoteChange()
    change.appended = resolver.words(note.pieces)
    change.added = resolver.tags
    return [.amend(target, change)] + resolver.messages.map(Effect.say)
  }

  private func target(_ number: ShortReference?) -> NoteTarget? {
    number.map(NoteTarget.number) ?? lastNote.map(NoteTarget.id)
  }
}

extension NoteLine {
  /// The tags before the first word.
  fileprivate var leadingTags: [Tag] {
    let first = pieces.firstIndex(where: \.isWord) ?? pieces.endIndex
    // A tag with letters typed on to it, `@hv/gp`, begins the words and still stands before them.
    return pieces[..<min(first + 1, pieces.endIndex)].compactMap(\.tag)
  }

  /// Whether a tag of a kind stands anywhere in the line.
  fileprivate func has(_ sigil: Sigil) -> Bool { pieces.contains { $0.tag?.sigil == sigil } }
}

extension LearningNote.Kind {
  /// The kind a mark stands for; without one, a fact.
  init(_ mark: KindMark?) {
    switch mark {
    case .well: self = .workedWell
    case .better: self = .wouldHaveWorkedBetter
    case .check: self = .toCheck
    case .idea: self = .idea
    case .changed: self = .alreadyChanged
    case .canChange: self = .canChangeNow
    case .fact, nil: self = .fact
    }
  }

  /// Whether it matters which agency said it.
  fileprivate var wantsAgency: Bool {
    self == .workedWell || self == .wouldHaveWorkedBetter || self == .knew
  }

  /// Whether it is said of the draft.
  fileprivate var isOfDraft: Bool {
    self == .accuracy || self == .fairness || self == .missingVoice
  }
}
