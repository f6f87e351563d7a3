public import ReviewModel

/// Entries of the chronology that a note may rest on: a help to look, never put down by itself.
public enum SuggestedGrounds: Sendable {
  /// At most five entries that share words or people with a note, the likeliest first; in its episode
  /// and of its agencies before others, in the order of the chronology where they are alike.
  ///
  /// Complexity: O(n) in the number of entries.
  public static func entries(for note: LearningNote, in review: Review) -> [EntryID] {
    let words = note.text.telling
    let people = Set(note.people)
    let episode = Set(
      review.episodes.first { $0.id == note.episode }?.value.entries ?? [])
    let agencies = Set(note.agencies)
    let own = Set(note.entries)
    let weighed = review.chronology.enumerated().compactMap {
      place, entry -> (weight: Int, place: Int, id: EntryID)? in
      guard !own.contains(entry.id) else { return nil }
      let shared = entry.value.event.telling.intersection(words).count
      let about = Set(entry.value.event.people).intersection(people).count
      guard shared + about > 0 else { return nil }
      let near =
        (episode.contains(entry.id) ? 2 : 0) + (agencies.contains(entry.value.agency) ? 1 : 0)
      // One word alone is chance unless something else speaks for it.
      guard shared + about > 1 || near > 0 else { return nil }
      return (2 * shared + about + near, place, entry.id)
    }
    return weighed.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.prefix(5).map(\.id)
  }
}

/// Themes whose description shares words with a note.
enum NearThemes {
  /// The themes in use, those first whose title and definition share most words with the note.
  static func themes(of note: LearningNote, _ codebook: Codebook) -> [Code] {
    let words = note.text.telling
    let weighed = codebook.inUse.enumerated().map { place, theme in
      (
        shared: (theme.title.telling.union(theme.definition.telling)).intersection(words).count,
        place: place, code: theme.code
      )
    }
    return weighed.filter { $0.shared > 0 }
      .sorted { ($1.shared, $0.place) < ($0.shared, $1.place) }.map(\.code)
  }
}

extension LabelledText {
  /// The words of five letters and more: what is shorter tells little.
  fileprivate var telling: Set<String> {
    Set(
      plainText.lowercased().split { !$0.isLetter }.filter { $0.count > 4 }.map {
        String($0.prefix(7))
      }
    )
  }
}
