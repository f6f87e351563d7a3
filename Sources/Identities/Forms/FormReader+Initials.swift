extension FormReader {
  /// The initials that stand at a word, in exactly the case in which they are registered.
  func initials(at start: Int) -> Candidate? {
    guard !index.initials.isEmpty, start == 0 || !text.marks[start - 1].contains(.word),
      !text.marks[start].contains(.ideograph)
    else { return nil }
    let end = text.endOfWord(at: start)
    if end - start > 1 { return together(start..<end) }
    return apart(from: start)
  }

  /// Initials written as one word: JV.
  private func together(_ range: Range<Int>) -> Candidate? {
    guard range.count <= 8, text.marks[range.lowerBound].contains(.capital) else { return nil }
    return form(of: Array(range)).map { form in
      Candidate(
        form: form, start: range.lowerBound, end: range.upperBound, length: range.count)
    }
  }

  /// Initials with points or spaces between them, or a letter alone.
  private func apart(from start: Int) -> Candidate? {
    var letters = [start]
    var best: Candidate?
    var hasPoints = false
    while true {
      let end = (letters.last ?? start) + 1
      let isPoint = end < text.count && text.scalars[end] == FoldedText.point
      if letters.count > 1 || isLoneName(start, isPoint: isPoint), let form = form(of: letters) {
        best = Candidate(
          form: form, start: start, end: letters.count > 1 && isPoint ? end + 1 : end,
          length: letters.count)
      }
      hasPoints = hasPoints || isPoint
      guard letters.count < 8, hasPoints, let next = nextLetter(after: isPoint ? end + 1 : end)
      else { return best }
      letters.append(next)
    }
  }

  /// A lone I or A is a word; with a point it can be a name.
  private func isLoneName(_ place: Int, isPoint: Bool) -> Bool {
    let isWord = text.scalars[place] == 105 || text.scalars[place] == 97
    return text.marks[place].contains(.capital) && (!isWord || isPoint)
  }

  private func nextLetter(after end: Int) -> Int? {
    var place = end
    if place < text.count, text.marks[place].contains(.gap) { place += 1 }
    guard place < text.count, text.marks[place].contains(.word),
      text.endOfWord(at: place) == place + 1
    else { return nil }
    return place
  }

  private func form(of places: [Int]) -> Int? {
    let letters = places.map { text.scalars[$0] }
    let capitals = places.map { text.marks[$0].contains(.capital) }
    return index.initials[FormTrie.Key.of(letters).value]?.first { number in
      let form = index.forms[number]
      return form.words.flatMap(\.self) == letters && form.capitals == capitals
    }
  }
}
