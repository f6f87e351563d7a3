public import ReviewModel

/// What whoever drives the sorting has to do after a line, in this order.
public enum SortingEffect: Hashable, Sendable {
  /// Change a note, then tell the sorting with `changed`.
  case amend(NoteID, NoteChange)
  /// Make a note a ground of a finding, then `changed`.
  case ground(NoteID, ShortReference)
  /// Make a finding of this title with a note as its ground, then `changed`.
  case newFinding(NoteID, title: [DraftPiece])
  /// Make a note one with another, which stays, then `changed` and `refresh`.
  case join(NoteID, into: NoteID)
  /// Part a note where these words begin, then `changed` and `refresh`.
  case split(NoteID, before: String)
  /// Show which names are held in a note.
  case names(NoteID)
  /// Take back an operation, then `refresh` and `undid`.
  case undo(operation: RecordID)
  /// Bring back an operation, then `refresh` and `redid`.
  case redo(operation: RecordID)
  /// Show what can be typed.
  case help
  /// Tell the sorting with `goOn` that it may go on, and show the note it then stands at.
  case goOn
  /// Show the present note: it is another, or changed.
  case show
  /// Say something.
  case say(SortingMessage)
  /// Stop.
  case stop
}

/// A fact to tell whoever sorts; the words are made where the terminal is.
public enum SortingMessage: Hashable, Sendable {
  /// `Nothing is left to sort.`
  case allDone
  /// `This is the first note.`
  case first
  /// `No note N14 among these.`
  case noNote(ShortReference)
  /// `There is no note before this one.`
  case nothingBefore
  /// `There is no 7 among those shown. Your line is kept: 7`
  case notShown(Int, line: String)
  /// `That is no key. ? shows what can be typed. Your line is kept: …`
  case unknown(line: String)
  /// `Nothing to undo.`, `Nothing to bring back.`
  case nothingToUndo, nothingToRedo
  /// What a tag turned out to be, or that it is not on the list.
  case tag(SessionMessage)
}

extension Sorting {
  /// Answers one line: what is to be done, in order.
  ///
  /// A line that cannot be carried out comes back in a message, never lost.
  public mutating func handle(_ line: String, in setting: SortingSetting) -> [SortingEffect] {
    let parsed = SortingLine.parse(line)
    switch parsed {
    case .stop:
      isStopped = true
      return [.stop]
    case .help: return [.help]
    case .undo: return [done.last.map { .undo(operation: $0.operation) } ?? .say(.nothingToUndo)]
    case .redo:
      return [undone.last.map { .redo(operation: $0.operation) } ?? .say(.nothingToRedo)]
    case .previous:
      guard place > 0 else { return [.say(.first)] }
      go(to: place - 1)
      return [.show]
    case .jump(let number):
      let found = setting.review.notes.first { $0.reference == number }
      guard let index = found.flatMap({ notes.firstIndex(of: $0.id) }) else {
        return [.say(.noNote(number))]
      }
      go(to: index)
      return [.show]
    case .refused: return [.say(.unknown(line: line))]
    default:
      guard let id = note, let note = setting.review.notes.first(where: { $0.id == id }) else {
        return [.say(.allDone)]
      }
      return handle(parsed, line: line, note, in: setting)
    }
  }

  /// Goes to the next note that nobody went over, or to the end.
  public mutating func goOn(in review: Review) {
    let isDone = Set(review.notes.filter(\.value.sorting.isDone).map(\.id))
    let rest = notes.indices.dropFirst(place + 1)
    go(to: rest.first { !isDone.contains(notes[$0]) } ?? notes.count)
  }

  private mutating func handle(
    _ parsed: SortingLine, line: String, _ note: Filed<LearningNote>, in setting: SortingSetting
  ) -> [SortingEffect] {
    switch parsed {
    case .next:
      let effects = note.value.sorting.isDone ? [] : [amend(note) { $0.isDone = true }]
      return effects + [.goOn]
    case .near(let number):
      let near = near(note.value, in: setting.codebook)
      guard near.indices.contains(number - 1) else {
        return [.say(.notShown(number, line: line))]
      }
      let theme = near[number - 1]
      use([theme])
      return [amend(note) { $0.added.themes = [theme] }, .show]
    case .tags(let amend): return tag(note, amend, with: setting.vocabulary)
    case .grounds(let numbers):
      let grounds = SuggestedGrounds.entries(for: note.value, in: setting.review)
      if let wrong = numbers.first(where: { !grounds.indices.contains($0 - 1) }) {
        return [.say(.notShown(wrong, line: line))]
      }
      return [amend(note) { $0.added.entries = numbers.map { grounds[$0 - 1] } }, .show]
    case .join(let number): return join(note, with: number, in: setting.review)
    default: return handleWords(parsed, note, in: setting)
    }
  }

  private func handleWords(
    _ parsed: SortingLine, _ note: Filed<LearningNote>, in setting: SortingSetting
  ) -> [SortingEffect] {
    func words(_ pieces: [NoteLine.Piece]) -> [DraftPiece] {
      var resolver = Resolver(setting.vocabulary, isListing: false)
      return resolver.allWords(pieces)
    }
    switch parsed {
    case .sense(let pieces): return [amend(note) { $0.sense = words(pieces) }, .show]
    case .edit(let pieces): return [amend(note) { $0.words = words(pieces) }, .show]
    case .split(let beginning): return [.split(note.id, before: beginning), .show]
    case .leaveOut:
      return [amend(note) { $0.isLeftOut = !note.value.sorting.isLeftOut }, .show]
    case .quote:
      let isQuoted = note.value.sorting.wording == .agreedQuotation
      return [amend(note) { $0.wording = isQuoted ? .paraphrase : .agreedQuotation }, .show]
    case .names: return [.names(note.id)]
    case .namesSeen: return [amend(note) { $0.settlesNames = true }, .show]
    case .finding(let number): return [.ground(note.id, number)]
    case .newFinding(let pieces): return [.newFinding(note.id, title: words(pieces))]
    default: return []
    }
  }

  private func amend(
    _ note: Filed<LearningNote>, _ body: (inout NoteChange) -> Void
  ) -> SortingEffect {
    var change = NoteChange()
    body(&change)
    return .amend(note.id, change)
  }

  private mutating func tag(
    _ note: Filed<LearningNote>, _ line: AmendLine, with vocabulary: Vocabulary
  ) -> [SortingEffect] {
    // What is not on the list is said at once here; nobody is talking meanwhile.
    var adding = Resolver(vocabulary, isListing: false)
    var removing = Resolver(vocabulary, isListing: false)
    for tag in line.pieces.compactMap(\.tag) { adding.add(tag) }
    for tag in line.removed { removing.add(tag) }
    var change = NoteChange()
    change.kind = line.kind.map { LearningNote.Kind($0) }
    change.added = adding.tags
    change.removed = removing.tags
    use(change.added.themes)
    let messages = (adding.messages + removing.messages).map { SortingEffect.say(.tag($0)) }
    return (change.isEmpty ? [] : [.amend(note.id, change)]) + messages + [.show]
  }

  private func join(
    _ note: Filed<LearningNote>, with number: ShortReference?, in review: Review
  ) -> [SortingEffect] {
    let previous = place > 0 ? notes[place - 1] : nil
    guard number != nil || previous != nil else { return [.say(.nothingBefore)] }
    let other = review.notes.first { filed in
      number.map { filed.reference == $0 } ?? (filed.id == previous)
    }
    guard let other, other.id != note.id else {
      return [.say(number.map(SortingMessage.noNote) ?? .nothingBefore)]
    }
    return [.join(note.id, into: other.id), .show]
  }
}
