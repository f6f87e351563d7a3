internal import ReviewModel

/// What the reviewer wrote: never what a record, the room or the family said.
struct OwnProse {
  /// One text, and where it stands.
  struct Passage {
    /// The record; nil for the review's own details.
    let record: RecordID?
    let text: String
  }

  let passages: [Passage]

  init(_ review: Review) {
    var passages: [Passage] = []
    func add(_ record: RecordID?, _ texts: [LabelledText?]) {
      for text in texts {
        // A label or a reference stands for some word, so that phrases are not read across it.
        guard let text, !text.isEmpty else { continue }
        passages.append(Passage(record: record, text: Self.unquoted(text.words { _ in "X" })))
      }
    }
    if let details = review.details?.value {
      add(
        nil,
        [
          details.decision.reason.text, details.decision.threshold.text, details.scope.reason.text,
          details.method.text,
        ] + details.questions)
    }
    for episode in numbered(review.episodes) {
      add(
        episode.id.record,
        [episode.value.title, episode.value.reason.text] + episode.value.knew.map(\.text))
    }
    for finding in numbered(review.findings) {
      // Said against a standard that is cited, it is an appraisal and no hindsight.
      let isAppraisal = finding.value.grounds.contains {
        if case .policy = $0 { true } else { false }
      }
      add(finding.id.record, [finding.value.title] + (isAppraisal ? [] : [finding.value.statement]))
    }
    for asked in numbered(review.recommendations) {
      add(asked.id.record, [asked.value.text, asked.value.measure.text])
    }
    for action in numbered(review.actions) {
      add(action.id.record, [action.value.text, action.value.role.text])
    }
    self.passages = passages
  }

  /// A text without what stands in quotation marks.
  static func unquoted(_ text: String) -> String {
    var kept = ""
    var closing: Character?
    for character in text {
      if let end = closing {
        if character == end { closing = nil }
        continue
      }
      switch character {
      case "“": closing = "”"
      case "\"": closing = "\""
      case "‘": closing = "’"
      default:
        kept.append(character)
        continue
      }
      kept.append(" ")
    }
    return kept
  }

  /// Each identifier once, in order.
  static func once(_ ids: [RecordID]) -> [RecordID] {
    var seen: Set<RecordID> = []
    return ids.filter { seen.insert($0).inserted }
  }
}

/// Finds phrases of a list in texts, word by word.
///
/// Complexity: O(words) for each text, whatever the length of the list, as long as few phrases begin
/// alike.
struct PhraseFinder: Sendable {
  /// A phrase as words, and what goes with it.
  struct Phrase: Sendable {
    let place: Int
    let words: [String]
    let text: String
    let other: String
  }

  private var starting: [String: [Phrase]] = [:]

  init(_ phrases: [(text: String, other: String)]) {
    for (place, phrase) in phrases.enumerated() {
      let words = Self.words(phrase.text).map { String($0) }
      guard let first = words.first else { continue }
      starting[first, default: []].append(
        Phrase(place: place, words: words, text: phrase.text, other: phrase.other))
    }
    for key in starting.keys {
      starting[key]?.sort { ($1.words.count, $0.place) < ($0.words.count, $1.place) }
    }
  }

  /// The words of a text, in lower case, with apostrophes written one way.
  static func words(_ text: String) -> [Substring] {
    let plain = text.lowercased()
    return plain.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }
  }

  /// The phrases in a text, the longest where several begin at one word.
  func found(in text: String) -> [Phrase] { found(in: Self.words(text)).map(\.phrase) }

  /// Words that belong to one phrase belong to no other; a phrase that is listed twice is found twice.
  func found(in words: [Substring]) -> [(phrase: Phrase, at: Int)] {
    guard !starting.isEmpty else { return [] }
    var found: [(Phrase, Int)] = []
    var at = words.startIndex
    while at < words.endIndex {
      let here = (starting[String(words[at])] ?? []).filter { phrase in
        at + phrase.words.count <= words.count
          && zip(phrase.words, words[at...]).allSatisfy { $0 == $1 }
      }
      let longest = here.first?.words.count ?? 1
      found += here.filter { $0.words.count == longest }.map { ($0, at) }
      at += longest
    }
    return found
  }

  /// One draft for each phrase met in some passages.
  func drafts(_ passages: [OwnProse.Passage], _ sentence: String) -> [Draft] {
    var met: [Int: (phrase: Phrase, count: Int, records: [RecordID])] = [:]
    for passage in passages {
      for phrase in found(in: passage.text) {
        met[phrase.place, default: (phrase, 0, [])].count += 1
        if let record = passage.record { met[phrase.place]?.records.append(record) }
      }
    }
    return met.keys.sorted().compactMap { place in
      guard let hit = met[place] else { return nil }
      let ids = OwnProse.once(hit.records)
      return .noted(
        sentence,
        [
          "phrase": .text(LabelledText(plain: hit.phrase.text)),
          "instead": .text(LabelledText(plain: hit.phrase.other)), "count": .count(hit.count),
          "records": .records(ids),
        ], ids)
    }
  }
}
