public import ReviewModel

/// What the words of a row suggest that it could be marked as; counted only once accepted.
public struct Suggestion: Hashable, Sendable {
  /// The row.
  public let entry: EntryID
  /// What it could be marked as.
  public let claim: Claim
  /// Whom of the subjects it is about; nil where the claim is about none of them.
  public let subject: SubjectFacts.Who?
  /// The phrase that led to it.
  public let phrase: String

  /// What an entry could be marked as.
  public enum Claim: Hashable, Sendable {
    /// A mark.
    case mark(LensMark)
    /// That a subject was seen, or not.
    case seen(SubjectFacts.Answer)
    /// That a subject was seen alone, or not.
    case seenAlone(SubjectFacts.Answer)
    /// Whether a subject was brought, or came.
    case attendance(SubjectFacts.Attendance)

    /// Reads the word of a phrase list: `mark-injury`, `seen-yes`, `alone-no`, `attendance-no-access`.
    public init?(_ word: String) {
      func rest(_ prefix: String) -> String? {
        word.hasPrefix(prefix) ? String(word.dropFirst(prefix.count)) : nil
      }
      func spaced(_ text: String) -> String {
        String(text.map { $0 == "-" ? " " : $0 })
      }
      if let mark = rest("mark-").flatMap({ LensMark(rawValue: $0) }) {
        self = .mark(mark)
      } else if let seen = rest("seen-").flatMap({ SubjectFacts.Answer(rawValue: spaced($0)) }) {
        self = .seen(seen)
      } else if let alone = rest("alone-").flatMap({ SubjectFacts.Answer(rawValue: spaced($0)) }) {
        self = .seenAlone(alone)
      } else if let attendance = rest("attendance-").flatMap({
        SubjectFacts.Attendance(rawValue: spaced($0))
      }) {
        self = .attendance(attendance)
      } else {
        return nil
      }
    }

    /// The word of a phrase list.
    public var word: String {
      func joined(_ text: String) -> String { String(text.map { $0 == " " ? "-" : $0 }) }
      return switch self {
      case .mark(let mark): "mark-" + mark.rawValue
      case .seen(let answer): "seen-" + joined(answer.rawValue)
      case .seenAlone(let answer): "alone-" + joined(answer.rawValue)
      case .attendance(let attendance): "attendance-" + joined(attendance.rawValue)
      }
    }
  }
}

/// The phrases that suggest something, from a list.
public struct SuggestionPhrases: Sendable {
  private let finder: PhraseFinder
  private let claims: [Suggestion.Claim]
  private let negations: Set<String>

  /// Takes phrases with what they suggest.
  ///
  /// - Parameter negations: Words right before a phrase that turn it into its opposite.
  public init(_ phrases: [(phrase: String, claim: Suggestion.Claim)], negations: Set<String>) {
    finder = PhraseFinder(phrases.map { ($0.phrase, "") })
    claims = phrases.map(\.claim)
    self.negations = negations
  }

  /// What a review's rows suggest and do not say already, in the order of the chronology.
  ///
  /// Complexity: O(n) in the words of the review.
  public func suggestions(for review: Review) -> [Suggestion] {
    let subjects = review.subjects.map(\.id)
    return review.chronology.flatMap { suggestions($0, subjects) }
  }

  private func suggestions(
    _ filed: Filed<ChronologyEntry>, _ subjects: [PersonID]
  ) -> [Suggestion] {
    let entry = filed.value
    let marks = MarkSet(entry.themes)
    var seen: Set<Suggestion.Claim> = []
    let texts =
      [entry.event]
      + ChronologyEntry.Detail.allCases.filter { $0 != .people && $0 != .comment }
      .compactMap { entry.details[$0] }
    return texts.flatMap { text in
      let words = PhraseFinder.words(text.words { _ in "X" })
      return finder.found(in: words).compactMap { hit -> Suggestion? in
        let claim = claims[hit.phrase.place]
        let isNegated =
          words[max(0, hit.at - 3)..<hit.at].contains { negations.contains(String($0)) }
        guard !isNegated, seen.insert(claim).inserted else { return nil }
        return Self.suggestion(filed.id, entry, marks, claim, hit.phrase.text, subjects)
      }
    }
  }

  private static func suggestion(
    _ id: EntryID, _ entry: ChronologyEntry, _ marks: MarkSet, _ claim: Suggestion.Claim,
    _ phrase: String, _ subjects: [PersonID]
  ) -> Suggestion? {
    if case .mark(let mark) = claim {
      guard !marks.meets(MarkSet([mark])) else { return nil }
      return Suggestion(entry: id, claim: claim, subject: nil, phrase: phrase)
    }
    let named = entry.event.people.filter(subjects.contains)
    let who: SubjectFacts.Who =
      subjects.count == 1
      ? .person(subjects[0]) : named.count == 1 ? .person(named[0]) : .notStated
    let known = entry.subjects.first { $0.subject == who }
    let isSilent =
      switch claim {
      case .mark: false
      case .seen: (known?.seen ?? .notRecorded) == .notRecorded
      case .seenAlone: (known?.seenAlone ?? .notRecorded) == .notRecorded
      case .attendance: (known?.attendance ?? .notRecorded) == .notRecorded
      }
    return isSilent ? Suggestion(entry: id, claim: claim, subject: who, phrase: phrase) : nil
  }
}

extension ChronologyEntry {
  /// The entry with a suggestion accepted.
  public func accepting(_ suggestion: Suggestion) -> ChronologyEntry {
    var entry = self
    if case .mark(let mark) = suggestion.claim {
      if !entry.themes.contains(mark.code) { entry.themes.append(mark.code) }
      return entry
    }
    guard let who = suggestion.subject else { return entry }
    let place = entry.subjects.firstIndex { $0.subject == who } ?? entry.subjects.endIndex
    if place == entry.subjects.endIndex { entry.subjects.append(SubjectFacts(subject: who)) }
    switch suggestion.claim {
    case .mark: break
    case .seen(let answer): entry.subjects[place].seen = answer
    case .seenAlone(let answer): entry.subjects[place].seenAlone = answer
    case .attendance(let attendance): entry.subjects[place].attendance = attendance
    }
    return entry
  }
}

/// The words in the reviewer's own prose that are pointed out, with what may stand instead.
public struct WordingHelp: Sendable {
  private let finder: PhraseFinder

  /// Takes the words of a list.
  public init(_ words: [PointedWord]) {
    finder = PhraseFinder(words.map { ($0.phrase, $0.instead) })
  }

  /// The words of a text that look back with hindsight or label somebody; none in quotations.
  public func pointedOut(in text: LabelledText) -> [PointedWord] {
    finder.found(in: OwnProse.unquoted(text.words { _ in "X" })).map {
      PointedWord($0.text, instead: $0.other)
    }
  }
}
