extension FormReader {
  /// The forms that stand at a word, as words.
  func wordForms(at start: Int) -> [Candidate] {
    var candidates: [Candidate] = []
    var node = FormTrie.root
    var word = start
    while true {
      let (end, key, withoutS, withoutES) = keys(at: word)
      if let withoutS, let plural = index.words.next(node, withoutS) {
        add(plural, from: start, to: end - 1, plural: 1, &candidates)
      }
      if let withoutES, let plural = index.words.next(node, withoutES) {
        add(plural, from: start, to: end - 2, plural: 2, &candidates)
      }
      guard let next = index.words.next(node, key) else { return candidates }
      add(next, from: start, to: end, plural: 0, &candidates)
      guard let following = nextWord(after: end) else { return candidates }
      node = next
      word = following
    }
  }

  /// A word's end, its number, and its number without the s or es of a plural.
  private func keys(
    at start: Int
  ) -> (end: Int, key: FormTrie.Key, withoutS: FormTrie.Key?, withoutES: FormTrie.Key?) {
    let end = text.endOfWord(at: start)
    var (key, before, earlier) = (FormTrie.Key(), FormTrie.Key(), FormTrie.Key())
    for place in start..<end {
      (earlier, before) = (before, key)
      key.add(text.scalars[place])
    }
    let (letterS, letterE): (UInt32, UInt32) = (115, 101)
    guard end - start > 3, text.scalars[end - 1] == letterS else { return (end, key, nil, nil) }
    let hasES = end - start > 4 && text.scalars[end - 2] == letterE
    return (end, key, before, hasES ? earlier : nil)
  }

  /// The next word, where it is near enough to belong to the same name.
  private func nextWord(after end: Int) -> Int? {
    var place = end
    while place < text.count, place - end < 5 {
      if text.marks[place].contains(.word) { return place }
      place += 1
    }
    return nil
  }

  /// Adds the forms that end at a node and are written so from `start` on.
  private func add(
    _ node: Int, from start: Int, to end: Int, plural letters: Int,
    _ candidates: inout [Candidate]
  ) {
    for number in index.words.forms(at: node) {
      let form = index.forms[number]
      guard isWritten(form, from: start, to: end) else { continue }
      if letters > 0 {
        guard form.takesPlural, !form.isOrdinary || isCapital(start) else { continue }
        if letters == 2, !Self.takesES(form.words.last ?? []) { continue }
      }
      let (from, to) = widened(form, start, end)
      guard isWhole(form, start, end + letters) else { continue }
      // The s of a plural stands on, as that of a possessive does; es would be no ending of a label.
      candidates.append(
        Candidate(
          form: number, start: from, end: letters == 2 ? end + 2 : to, length: form.length))
    }
  }

  private func isCapital(_ place: Int) -> Bool { text.marks[place].contains(.capital) }

  private static func takesES(_ word: [UInt32]) -> Bool {
    // s, x, z, ch, sh.
    guard let last = word.last else { return false }
    if [115, 120, 122].contains(last) { return true }
    return last == 104 && word.count > 1 && [99, 115].contains(word[word.count - 2])
  }

  /// Whether the words and what is between them are those of a form.
  private func isWritten(_ form: PreparedForm, from start: Int, to end: Int) -> Bool {
    var place = start
    for (number, word) in form.words.enumerated() {
      if number > 0 {
        let begin = place
        while place < end, !text.marks[place].contains(.word) { place += 1 }
        let between = Array(text.scalars[begin..<place])
        let joint = PreparedForm.Joint(
          between, after: form.words[number - 1].count, isAddress: form.rule == .address)
        guard Self.agrees(joint, form.joints[number - 1]) else { return false }
      }
      guard place + word.count <= end, text.scalars[place..<place + word.count].elementsEqual(word)
      else { return false }
      place += word.count
    }
    return place == end
  }

  private static func agrees(_ joint: PreparedForm.Joint, _ form: PreparedForm.Joint) -> Bool {
    joint == form || (form == .none && joint == .gap)
  }

  /// With what the form has before its first letter and after its last, where the text has it too.
  private func widened(_ form: PreparedForm, _ start: Int, _ end: Int) -> (Int, Int) {
    let (lead, trail) = (form.lead.count, form.trail.count)
    let hasLead =
      lead > 0 && start - lead >= freeFrom
      && text.scalars[start - lead..<start].elementsEqual(form.lead)
    let hasTrail =
      trail > 0 && end + trail <= text.count
      && text.scalars[end..<end + trail].elementsEqual(form.trail)
    return (hasLead ? start - lead : start, hasTrail ? end + trail : end)
  }

  /// Whether nothing of a longer word stands beside it.
  private func isWhole(_ form: PreparedForm, _ start: Int, _ end: Int) -> Bool {
    func isPart(_ place: Int, of neighbour: Int) -> Bool {
      guard text.marks.indices.contains(place) else { return false }
      // Beside a name that was taken out before, a lone ideograph stands no more alone than then.
      if form.isLoneIdeograph, text.scalars[place] == 0xFFFC { return true }
      guard text.marks[place].contains(.word) else { return false }
      let isIdeograph =
        text.marks[place].contains(.ideograph) || text.marks[neighbour].contains(.ideograph)
      return form.isLoneIdeograph || !isIdeograph
    }
    return !isPart(start - 1, of: start) && !isPart(end, of: end - 1)
  }

  /// Whether a month's name stands beside a day or a year, or after a word that tells of one.
  func isDate(_ range: Range<Int>) -> Bool {
    if let next = nextWord(after: range.upperBound), next - range.upperBound <= 2,
      text.marks[next].contains(.digit)
    {
      return true
    }
    var end = range.lowerBound
    while end > 0, range.lowerBound - end < 3, !text.marks[end - 1].contains(.word) { end -= 1 }
    guard end > 0, end < range.lowerBound, text.marks[end - 1].contains(.word) else { return false }
    var start = end - 1
    while start > 0, text.marks[start - 1].contains(.word), end - start < 8 { start -= 1 }
    return text.marks[start].contains(.digit)
      || OrdinaryWords.tellsOfMonth(Array(text.scalars[start..<end]))
  }
}
