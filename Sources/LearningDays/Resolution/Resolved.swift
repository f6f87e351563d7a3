public import ReviewModel

/// A tag looked up.
public enum Reference: Hashable, Codable, Sendable {
  /// Who spoke.
  case agency(AgencyID)
  /// Which episode.
  case episode(EpisodeID)
  /// Which theme.
  case theme(Code)
  /// Which person.
  case person(PersonID)
  /// Which entry.
  case entry(EntryID)
}

extension Vocabulary {
  /// Looks up a tag.
  public func resolve(_ tag: Tag) -> Resolution<Reference> {
    switch tag.sigil {
    case .agency: agencies.resolve(tag.name).map(Reference.agency)
    case .episode: episodes.resolve(tag.name).map(Reference.episode)
    case .theme: themes.resolve(tag.name).map(Reference.theme)
    case .person: people.resolve(tag.name).map(Reference.person)
    case .entry: entries.resolve(tag.name).map(Reference.entry)
    }
  }
}

extension Resolution {
  func map<Other>(_ transform: (Value) -> Other) -> Resolution<Other> {
    switch self {
    case .found(let value, let word): .found(transform(value), word: word)
    case .ambiguous(let words): .ambiguous(words)
    case .unknown(let nearest): .unknown(nearest: nearest)
    }
  }
}
