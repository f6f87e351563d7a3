internal import ReviewModel

// Recommendations are shaped in the room: who can do it, how will we know, could we drop one.
extension DaySession {
  /// A recommendation to the agency before the words, or else to the board.
  func recommend(_ pieces: [NoteLine.Piece], with vocabulary: Vocabulary) -> [Effect] {
    var resolver = Resolver(vocabulary, isListing: false)
    var rest = pieces[...]
    if let tag = rest.first?.tag, tag.sigil == .agency, rest.first?.isWord == false {
      resolver.add(tag)
      if !resolver.tags.agencies.isEmpty { rest.removeFirst() }
    }
    let owner = resolver.tags.agencies.first.map(Owner.agency) ?? .board
    let words = resolver.allWords(Array(rest))
    return [.recommend(RecommendationDraft(owner: owner, pieces: words))]
      + resolver.messages.map(Effect.say)
  }

  /// Changes a recommendation; that one could be dropped is a note for whoever writes the report.
  func shape(
    _ number: ShortReference, _ words: Command.RecommendationWords, now: Moment,
    with vocabulary: Vocabulary
  ) -> [Effect] {
    var resolver = Resolver(vocabulary, isListing: false)
    let change: RecommendationChange
    switch words {
    case .text(let pieces): change = .text(resolver.allWords(pieces))
    case .measure(let pieces): change = .measure(resolver.allWords(pieces))
    case .due(let date): change = .due(date)
    case .finding(let finding): change = .finding(finding)
    case .owner(nil): change = .owner(.board)
    case .owner(let tag?):
      resolver.add(tag)
      // Nobody is asked whom the room did not mean.
      guard let agency = resolver.tags.agencies.first else {
        return resolver.messages.map(Effect.say)
      }
      change = .owner(.agency(agency))
    case .drop(let pieces):
      var tags = DraftTags()
      tags.agencies = agencies
      change = .drop(
        NoteDraft(
          pieces: resolver.allWords(pieces), kind: .idea, day: day, stage: stageCode,
          group: group, at: now, tags: tags))
    }
    return [.shape(number, change)] + resolver.messages.map(Effect.say)
  }
}
