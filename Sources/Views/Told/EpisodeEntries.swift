internal import ReviewModel

extension DeidentifiedReview {
  /// What stands in the chronology of each key practice episode, in the order of the episodes.
  public var episodeEntries: [[EntryTold]] {
    let all = filedChronology
    return review.episodes.map { episode in
      let chosen = Set(episode.value.entries)
      return all.filter { chosen.contains($0.entry.id) }.map(\.told)
    }
  }

  /// How many of each agency were asked to a day, in the order of the agencies.
  public func asked(day: Int) -> [(agency: String, people: Int)] {
    var counts: [(agency: String, people: Int)] = []
    for invited in invited(day: day) {
      if let place = counts.firstIndex(where: { $0.agency == invited.agency }) {
        counts[place].people += 1
      } else {
        counts.append((invited.agency, 1))
      }
    }
    return counts
  }
}
