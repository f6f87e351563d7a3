public import ReviewModel

/// The words a scribe can use for what the review already knows.
public struct Vocabulary: Hashable, Sendable {
  let agencies: WordList<AgencyID>
  let episodes: WordList<EpisodeID>
  let themes: WordList<Code>
  let people: WordList<PersonID>
  let entries: WordList<EntryID>

  /// Gathers the words of a review and of a list of themes.
  ///
  /// Labels count as well as codes and aliases, so `@health` finds "Health visiting".
  ///
  /// - Parameters:
  ///   - review: The review.
  ///   - themes: The codes of the themes in use.
  ///   - former: Codes that no longer stand by themselves, with those of the themes that took their
  ///     place.
  public init(_ review: Review, themes: [Code], former: [Code: Code] = [:]) {
    agencies = WordList(
      review.agencies.map { ($0.id, $0.value.code.text, [Self.word($0.value.label)]) })
    people = WordList(
      review.people.map { ($0.id, $0.value.alias.text, [Self.word($0.value.label)]) })
    let old = Dictionary(grouping: former.keys.sorted()) { former[$0] }
    self.themes = WordList(themes.map { ($0, $0.text, old[$0]?.map(\.text) ?? []) })
    episodes = WordList(
      review.episodes.map { ($0.id, Self.lower($0.reference), [Self.digits($0.reference)]) },
      hasPrefixes: false)
    entries = WordList(
      review.entries.map { ($0.id, Self.lower($0.reference), []) }, hasPrefixes: false)
  }

  /// Gathers the words of a review, and of its themes: one that was renamed or merged is found by its
  /// old code still, as the theme that took its place.
  public init(_ review: Review, codebook: Codebook) {
    let gone = codebook.themes.filter { $0.mergedInto != nil }.map(\.code)
    self.init(
      review, themes: codebook.inUse.map(\.code),
      former: Dictionary(gone.map { ($0, codebook.standing($0)) }) { first, _ in first })
  }

  private static func word(_ label: LabelledText) -> String { Code(making: label.plainText).text }

  private static func lower(_ reference: ShortReference) -> String {
    reference.text.lowercased()
  }

  private static func digits(_ reference: ShortReference) -> String {
    String(reference.text.dropFirst())
  }
}

/// What a typed word turned out to be.
public enum Resolution<Value: Hashable & Sendable>: Hashable, Sendable {
  /// One thing on the list, and the word the list has for it.
  case found(Value, word: String)
  /// The beginning of several words of the list.
  case ambiguous([String])
  /// None of them; the nearest word, if any is near.
  case unknown(nearest: String?)

  /// The thing found, if one was.
  public var value: Value? { if case .found(let value, _) = self { value } else { nil } }
}

/// Things with the words that may be typed for them.
struct WordList<Value: Hashable & Sendable>: Hashable, Sendable {
  fileprivate struct Item: Hashable, Sendable {
    let value: Value
    let word: String
    let others: [String]
  }

  private let items: [Item]
  private let hasPrefixes: Bool

  init(_ items: [(value: Value, word: String, others: [String])], hasPrefixes: Bool = true) {
    self.items = items.map { Item(value: $0.value, word: $0.word, others: $0.others) }
    self.hasPrefixes = hasPrefixes
  }

  /// Looks a word up: exactly, then as the beginning of one word only.
  ///
  /// Complexity: O(n) in the length of the list.
  func resolve(_ typed: String) -> Resolution<Value> {
    let typed = typed.lowercased()
    if let exact = items.first(where: { $0.word == typed })
      ?? only(items.filter { $0.others.contains(typed) })
    {
      return .found(exact.value, word: exact.word)
    }
    let begun = hasPrefixes ? items.filter { $0.begins(typed) } : []
    if let item = only(begun) { return .found(item.value, word: item.word) }
    guard begun.isEmpty else { return .ambiguous(begun.map(\.word).sorted()) }
    return .unknown(nearest: NearestWord.to(typed, among: items.map(\.word), as: .beginning))
  }

  private func only(_ items: [Item]) -> Item? { items.count == 1 ? items[0] : nil }

  /// The words that begin as typed, for completion.
  func words(beginning typed: String) -> [String] {
    items.map(\.word).filter { $0.hasPrefix(typed.lowercased()) }.sorted()
  }
}

extension WordList.Item {
  fileprivate func begins(_ typed: String) -> Bool {
    word.hasPrefix(typed) || others.contains { $0.hasPrefix(typed) }
  }
}

extension Vocabulary {
  /// The words that can follow a sign and begin as typed: what Tab offers.
  public func words(after sigil: Sigil, beginning typed: String) -> [String] {
    switch sigil {
    case .agency: agencies.words(beginning: typed)
    case .episode: episodes.words(beginning: typed)
    case .theme: themes.words(beginning: typed)
    case .person: people.words(beginning: typed)
    case .entry: entries.words(beginning: typed)
    }
  }
}
