internal import ReviewModel

/// Looks up the tags of one line, gathering what they are and what is to be said about them.
struct Resolver {
  let vocabulary: Vocabulary
  var tags = DraftTags()
  var messages: [SessionMessage] = []

  /// Whether what cannot be looked up is listed with a note, to be sorted afterwards.
  private let isListing: Bool

  init(_ vocabulary: Vocabulary, isListing: Bool = true) {
    self.vocabulary = vocabulary
    self.isListing = isListing
  }

  /// Looks up a tag and adds it; what cannot be looked up is flagged.
  @discardableResult
  mutating func add(_ tag: Tag) -> Reference? {
    switch vocabulary.resolve(tag) {
    case .found(let reference, let word):
      tags.add(reference)
      if tag.sigil == .person || word != tag.name.lowercased(), tag.sigil != .episode {
        messages.append(.recognised(tag, as: word))
      }
      return reference
    case .ambiguous(let words):
      messages.append(.ambiguous(tag, fits: words, isListed: isListing))
    case .unknown(let nearest):
      messages.append(.notOnTheList(tag, nearest: nearest, isListed: isListing))
    }
    if isListing { tags.add(.unresolved(tag)) }
    return nil
  }

  /// Looks up the tags of a note's pieces and gives its words.
  ///
  /// Tags among words stay where they stand, so that the sentence still reads: "Rang ~mum same
  /// day". Before the first word and after the last they are only tags, save for a person before
  /// the first word, whom the sentence is about, and for one with a stop or an `'s` typed on.
  mutating func words(_ pieces: [NoteLine.Piece]) -> [DraftPiece] {
    let last = pieces.lastIndex(where: \.isWord) ?? pieces.startIndex
    var words: [DraftPiece] = []
    var hasBegun = false
    for (index, piece) in pieces.enumerated() {
      let added = self.words(piece, isAmong: hasBegun && index < last, isBefore: !hasBegun)
      hasBegun = hasBegun || piece.isWord
      if !added.isEmpty, !words.isEmpty { words.append(.plain(" ")) }
      words += added
    }
    return DraftPiece.joined(words)
  }

  /// Looks up the tags of pieces and gives all of them as words, tags where they stand.
  mutating func allWords(_ pieces: [NoteLine.Piece]) -> [DraftPiece] {
    var words: [DraftPiece] = []
    for piece in pieces {
      if !words.isEmpty { words.append(.plain(" ")) }
      words += self.words(piece, isAmong: true, isBefore: false)
    }
    return DraftPiece.joined(words)
  }

  private mutating func words(
    _ piece: NoteLine.Piece, isAmong: Bool, isBefore: Bool
  ) -> [DraftPiece] {
    switch piece {
    case .word(let word): return [.plain(word)]
    case .tag(let tag, let rest):
      let reference = add(tag)
      let isPart = isAmong || (tag.sigil == .person && (isBefore || !rest.isEmpty))
      guard isPart else { return piece.isWord ? [.plain(rest)] : [] }
      let shown = reference.map { DraftPiece.reference($0, typed: tag.written) }
      return [shown ?? .plain(tag.written), .plain(rest)]
    }
  }
}

extension DraftPiece {
  /// The pieces with neighbouring plain words made one, and empty ones left out.
  static func joined(_ pieces: [DraftPiece]) -> [DraftPiece] {
    pieces.reduce(into: []) { joined, piece in
      guard case .plain(let added) = piece else { return joined.append(piece) }
      if added.isEmpty { return }
      if case .plain(let before)? = joined.last {
        joined[joined.count - 1] = .plain(before + added)
      } else {
        joined.append(piece)
      }
    }
  }
}

extension DraftTags {
  /// Adds what a tag stands for, once.
  mutating func add(_ reference: Reference) {
    func add<Value: Equatable>(_ value: Value, to list: inout [Value]) {
      if !list.contains(value) { list.append(value) }
    }
    switch reference {
    case .agency(let id): add(id, to: &agencies)
    case .episode(let id): episode = id
    case .theme(let code): add(code, to: &themes)
    case .person(let id): add(id, to: &people)
    case .entry(let id): add(id, to: &entries)
    }
  }

  /// Adds something to be sorted, once.
  mutating func add(_ flag: DraftFlag) {
    if !flags.contains(flag) { flags.append(flag) }
  }
}
