/// The words of a file that may be names, each once, in the order in which they first stand.
struct DoubtList {
  private var doubts: [ScanOutcome.Doubt] = []
  private var known: [Key: Int] = [:]
  /// Words that are listed only if the file has them with small letters nowhere.
  private var onlyCapital: [Int: [UInt32]] = [:]

  private struct Key: Hashable {
    let reason: ScanOutcome.Reason
    let word: [UInt32]
  }

  /// Adds a word, or counts it once more.
  mutating func add(
    _ reason: ScanOutcome.Reason, _ folded: [UInt32], _ word: @autoclosure () -> String,
    at place: @autoclosure () -> ScanPlace, onlyIfNeverSmall: Bool = false
  ) {
    let key = Key(reason: reason, word: folded)
    if let index = known[key] {
      doubts[index].count += 1
      if !onlyIfNeverSmall { onlyCapital[index] = nil }
      return
    }
    known[key] = doubts.count
    if onlyIfNeverSmall { onlyCapital[doubts.count] = folded }
    doubts.append(ScanOutcome.Doubt(reason: reason, word: word(), place: place()))
  }

  /// Those that are left when ordinary words are taken out: a word that the file also has with a
  /// small letter is one.
  func list(_ pieces: [TextPiece]) -> [ScanOutcome.Doubt] {
    guard !onlyCapital.isEmpty else { return doubts }
    var wanted = Set(onlyCapital.values)
    var small: Set<[UInt32]> = []
    for piece in pieces where piece.nature == .prose {
      let text = FoldedText(piece.text)
      var position = 0
      while position < text.count {
        guard text.marks[position].contains(.word) else {
          position += 1
          continue
        }
        let end = text.endOfWord(at: position)
        if !text.marks[position].contains(.capital) {
          let word = Array(text.scalars[position..<end])
          if wanted.remove(word) != nil { small.insert(word) }
        }
        position = end
      }
    }
    return doubts.indices.filter { !(onlyCapital[$0].map(small.contains) ?? false) }
      .map { doubts[$0] }
  }
}
