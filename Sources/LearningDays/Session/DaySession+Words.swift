internal import ReviewModel

// Notes, risks, pledges and answers that are typed as commands.
extension DaySession {
  /// Makes a draft of a note of a kind; tags before its words do not stay set.
  func say(
    _ kind: LearningNote.Kind, _ pieces: [NoteLine.Piece], now: Moment,
    with vocabulary: Vocabulary
  ) -> [Effect] {
    draft(NoteLine(kind: nil, pieces: pieces), kind, now: now, with: vocabulary)
  }

  /// Says which agencies knew a fact.
  func known(
    _ fact: ShortReference, _ tags: [Tag], since: EDTFDate?, line: String,
    with vocabulary: Vocabulary
  ) -> [Effect] {
    var resolver = Resolver(vocabulary, isListing: false)
    for tag in tags { resolver.add(tag) }
    let theirs = tags.isEmpty ? agencies : resolver.tags.agencies
    let messages = resolver.messages.map(Effect.say)
    // All or none: who knew is not to be guessed at.
    guard !theirs.isEmpty, tags.isEmpty || Set(tags.map(\.name)).count == theirs.count else {
      let wanted = ["@hv", "@hv since 2024-05"]
      return messages + [.say(.wantsOneOf(command: "knew \(fact.text)", wanted, line: line))]
    }
    return [.known(fact, theirs, since: since)] + messages
  }

  /// Raises a risk at once, with whoever is named in it; the rest is asked afterwards.
  func raise(
    _ pieces: [NoteLine.Piece], now: Moment, with vocabulary: Vocabulary
  ) -> [Effect] {
    var resolver = Resolver(vocabulary, isListing: false)
    let words = resolver.allWords(pieces)
    let draft = ConcernDraft(about: resolver.tags.people, pieces: words, day: day, at: now)
    return [.raise(draft)] + resolver.messages.map(Effect.say)
  }

  /// Says more of a risk.
  func change(
    _ concern: ShortReference?, _ words: Command.ConcernWords, with vocabulary: Vocabulary
  ) -> [Effect] {
    let change: ConcernChange =
      switch words {
      case .taker(let pieces): .taker(Self.words(pieces, vocabulary))
      case .to(let pieces): .to(Self.words(pieces, vocabulary))
      case .by(let pieces): .by(Self.words(pieces, vocabulary))
      case .referred(let at, let pieces):
        .referred(at: at, acceptedBy: Self.words(pieces, vocabulary))
      case .left(let to, let because):
        .handedOver(to: Self.words(to, vocabulary), reason: Self.words(because, vocabulary))
      }
    return [.concern(concern.map(ConcernTarget.number) ?? .last, change)]
  }

  /// Answers a note.
  func answer(
    _ note: ShortReference, declined reason: [NoteLine.Piece]?, with vocabulary: Vocabulary
  ) -> [Effect] {
    var change = NoteChange()
    change.answer = reason.map { .declined(reason: Self.words($0, vocabulary)) } ?? .accepted
    return [.amend(.number(note), change)]
  }

  /// The speaker agrees to be quoted.
  func quote(_ note: ShortReference?, line: String) -> [Effect] {
    guard let target = note.map(NoteTarget.number) ?? lastNote.map(NoteTarget.id) else {
      return [.say(.noNoteYet(line: line))]
    }
    var change = NoteChange()
    change.wording = .agreedQuotation
    return [.amend(target, change)]
  }

  /// A note becomes an idea held for later.
  func park(_ note: ShortReference) -> [Effect] {
    var change = NoteChange()
    change.kind = .idea
    return [.amend(.number(note), change), .say(.ideaHeld)]
  }

  /// Says what the room made of a finding.
  func test(
    _ finding: ShortReference, _ words: Command.TestWords, with vocabulary: Vocabulary
  ) -> [Effect] {
    let draft: TestDraft =
      switch words {
      case .agreed: .agreed
      case .amended(let reason): .amended(Self.words(reason, vocabulary))
      case .rejected(let reason): .rejected(Self.words(reason, vocabulary))
      }
    return [.test(finding, draft)]
  }

  /// What somebody says who sees a finding otherwise.
  func dissent(
    _ finding: ShortReference, _ pieces: [NoteLine.Piece], with vocabulary: Vocabulary
  ) -> [Effect] {
    [.dissent(finding, Self.words(pieces, vocabulary))]
  }

  /// One pledge for each agency before the words, or else for those that speak; without any, the
  /// board's.
  func pledge(
    _ pieces: [NoteLine.Piece], due: EDTFDate?, with vocabulary: Vocabulary
  ) -> [Effect] {
    var resolver = Resolver(vocabulary, isListing: false)
    let first = pieces.prefix { $0.tag?.sigil == .agency && !$0.isWord }
    for tag in first.compactMap(\.tag) { resolver.add(tag) }
    let theirs = resolver.tags.agencies.isEmpty ? agencies : resolver.tags.agencies
    let lost = resolver.tags.agencies.count == first.count ? 0 : first.count
    let words = resolver.allWords(Array(pieces.dropFirst(first.count - lost)))
    let owners = theirs.isEmpty ? [Owner.board] : theirs.map(Owner.agency)
    return owners.map { .pledge(PledgeDraft(owner: $0, pieces: words, day: day, due: due)) }
      + resolver.messages.map(Effect.say)
  }

  /// The words of pieces, whose tags are told where they stand.
  private static func words(
    _ pieces: [NoteLine.Piece], _ vocabulary: Vocabulary
  ) -> [DraftPiece] {
    var resolver = Resolver(vocabulary, isListing: false)
    return resolver.allWords(pieces)
  }
}
