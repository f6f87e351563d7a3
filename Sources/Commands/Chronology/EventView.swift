internal import Intake
internal import ReviewModel
internal import Views

/// The chronology as the reviewer compares its records, with labels as the screen has them.
struct EventView {
  /// What may be seen.
  let view: DeidentifiedReview
  /// The entries in order.
  let entries: [Filed<ChronologyEntry>]
  /// How many restricted entries were left out.
  let leftOut: Int
  private let byID: [EntryID: Filed<ChronologyEntry>]
  private let comparison: FactComparison

  /// Leaves out what is restricted, unless it is asked for.
  init(_ review: Review, withRestricted: Bool, short: Bool) {
    view = DeidentifiedReview(
      review, for: .panel, dates: nil,
      clearances: withRestricted ? Set(Restriction.allCases) : [],
      labels: short ? LabelTable(shortFormsOf: review) : LabelTable(labelsOf: review))
    entries = view.review.chronology
    leftOut = review.entries.count - entries.count
    byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    comparison = FactComparison(view.review)
  }

  subscript(_ id: EntryID) -> Filed<ChronologyEntry>? { byID[id] }

  /// An entry's number.
  func reference(_ id: EntryID) -> String { byID[id]?.reference.text ?? "an entry" }

  /// When and whose: `14 October 2023 22:10, Police`.
  func heading(_ entry: Filed<ChronologyEntry>) -> String {
    "\(when(entry)), \(view.labels[entry.value.agency])"
  }

  /// The date and the time.
  func when(_ entry: Filed<ChronologyEntry>) -> String {
    let date = view.words(entry.value.date)
    return entry.value.time.map { "\(date) \($0.description)" } ?? date
  }

  /// The proposals as the program finds them now.
  func proposals(window: Int) -> [DuplicateProposal] {
    DuplicateSearch(entries, decided: view.review.links.map(\.value), window: window).proposals
  }

  /// Each entry's words, those in brackets that only it has.
  func marked(_ group: [Filed<ChronologyEntry>]) -> [String] {
    MarkedText.marked(group.map(\.value)).map { text in
      text.pieces.map { piece in
        let words = view.words(piece.text)
        return piece.isOwn ? "[\(words)]" : words
      }.joined()
    }
  }

  /// What entries say differently, each two of them, in words.
  func differences(_ group: [Filed<ChronologyEntry>]) -> [String] {
    var lines: [String] = []
    for (place, one) in group.enumerated() {
      for other in group[(place + 1)...] {
        for fact in comparison.differences(one.value, other.value) {
          lines.append(FactWords(view).words(fact, one.reference.text, other.reference.text))
        }
      }
    }
    return lines
  }

  /// Why entries look like one event, in words.
  func reasons(_ proposal: DuplicateProposal) -> [String] {
    proposal.pairs.map { pair in
      let words = ReasonWords.words(pair.reason) { view.labels[$0] }
      guard proposal.entries.count > 2 else { return words }
      return "\(reference(pair.one)) and \(reference(pair.other)): \(words)"
    }
  }
}
