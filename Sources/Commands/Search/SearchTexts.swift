internal import ReviewModel
internal import ReviewStore
internal import Views

/// The words of a review's records, as somebody at the screen may read them.
struct SearchTexts {
  /// The records, each with its words.
  private(set) var items: [Review.Item] = []
  private(set) var texts: [String] = []

  /// Gathers the words of those records that a filter lets through.
  init(_ view: DeidentifiedReview, where isWanted: (Record) -> Bool) {
    for item in view.review.items where isWanted(item.record) {
      let words = Self.texts(of: item.record).map { view.words($0) }.filter { !$0.isEmpty }
      guard !words.isEmpty else { continue }
      items.append(item)
      texts.append(words.joined(separator: " · "))
    }
  }

  /// Entries and notes are most of a review, so theirs are taken by hand.
  private static func texts(of record: Record) -> [LabelledText] {
    switch record {
    case .entry(let entry):
      [entry.event] + entry.details.sorted { $0.key.rawValue < $1.key.rawValue }.map(\.value)
        + entry.subjects.compactMap(\.voice.text) + [entry.source.text].compactMap { $0 }
        + entry.extras.map(\.value)
    case .note(let note): [note.text] + [note.sorting.sense.text].compactMap { $0 }
    default: record.texts
    }
  }
}
