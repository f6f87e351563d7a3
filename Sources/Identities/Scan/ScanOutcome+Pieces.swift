extension ScanOutcome {
  /// Adds what was found in a later piece of the same file.
  public mutating func add(_ later: ScanOutcome) {
    stops += later.stops
    unread += later.unread
    var places = Dictionary(
      doubts.enumerated().map {
        (Word(reason: $0.element.reason, word: $0.element.word), $0.offset)
      }
    ) { first, _ in first }
    for doubt in later.doubts {
      let word = Word(reason: doubt.reason, word: doubt.word)
      if let place = places[word] {
        doubts[place].count += doubt.count
      } else {
        places[word] = doubts.count
        doubts.append(doubt)
      }
    }
  }

  private struct Word: Hashable {
    let reason: Reason
    let word: String
  }
}
