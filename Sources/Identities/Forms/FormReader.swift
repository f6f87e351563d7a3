/// Reads one text from left to right and finds the forms in it.
struct FormReader {
  let index: FormIndex
  let text: FoldedText
  private let original: String
  /// Where the last match ended: nothing before it is free.
  private(set) var freeFrom = 0
  private var found: [FormIndex.Match] = []

  init(_ index: FormIndex, _ text: String) {
    self.index = index
    self.text = FoldedText(text)
    original = text
  }

  /// A form that may stand at a place.
  struct Candidate {
    let form: Int
    /// From where to where, in folded scalars.
    var start: Int
    var end: Int
    /// How many letters of it were matched.
    let length: Int
    var isSure = true
  }

  /// Finds them all.
  mutating func read() -> [FormIndex.Match] {
    var position = 0
    while position < text.count {
      guard text.marks[position].contains(.word) else {
        position += 1
        continue
      }
      guard let candidate = best(at: position) else {
        position = text.endOfWord(at: position)
        continue
      }
      let end = max(candidate.end, position + 1)
      found.append(
        .init(
          range: text.origins[candidate.start]..<text.origins[candidate.end],
          form: candidate.form, isSure: candidate.isSure))
      position = end
      if candidate.isSure { freeFrom = end }
    }
    return found
  }

  /// The longest form for certain at a word; without one the longest that may be a name.
  private func best(at start: Int) -> Candidate? {
    var candidates = wordForms(at: start)
    if let initials = initials(at: start) { candidates.append(initials) }
    if let number = index.numbers.find(at: start, in: text) {
      candidates.append(
        Candidate(
          form: number.form, start: beforeNumber(number.range), end: number.range.upperBound,
          length: number.length))
    }
    guard !candidates.isEmpty else { return nil }
    for place in candidates.indices where candidates[place].isSure {
      candidates[place] = judged(candidates[place])
    }
    let sure = candidates.filter(\.isSure)
    let left = sure.isEmpty ? candidates : sure
    guard left.count > 1 else { return left.first }
    let longest = left.map(\.length).max() ?? 0
    let alike = left.filter { $0.length == longest }.sorted { $0.form < $1.form }
    return alike.first(where: isExact) ?? alike.first
  }

  /// Whether a form is written exactly as it is registered, its accents and all.
  private func isExact(_ candidate: Candidate) -> Bool {
    let bytes = original.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: text.origins[candidate.start])
    let end = bytes.index(bytes.startIndex, offsetBy: text.origins[candidate.end])
    return bytes[start..<end].elementsEqual(index.forms[candidate.form].text.utf8)
  }

  /// A telephone number's plus sign, or the bracket that was opened before it.
  private func beforeNumber(_ range: Range<Int>) -> Int {
    let start = range.lowerBound
    guard start > freeFrom else { return start }
    if text.scalars[start - 1] == 43 { return start - 1 }
    let isOpen = text.scalars[start - 1] == 40 && text.scalars[range].contains(41)
    return isOpen ? start - 1 : start
  }

  /// A candidate with its title, and whether it is the name for certain.
  private func judged(_ candidate: Candidate) -> Candidate {
    var candidate = candidate
    let form = index.forms[candidate.form]
    guard form.rule == .words else { return candidate }
    if form.takesTitle, let title = titleStart(before: candidate.start) {
      candidate.start = title
      return candidate
    }
    guard form.isOrdinary else { return candidate }
    candidate.isSure =
      isWrittenAsName(candidate.start..<candidate.end)
      && !(form.isMonth && isDate(candidate.start..<candidate.end))
    return candidate
  }

  /// Where a title before a name begins.
  private func titleStart(before start: Int) -> Int? {
    var end = start
    while end > freeFrom, start - end < 2, !text.marks[end - 1].contains(.word) {
      guard text.marks[end - 1].contains(.gap) || text.scalars[end - 1] == FoldedText.point
      else { return nil }
      end -= 1
    }
    guard end < start, end > freeFrom, text.marks[end - 1].contains(.word) else { return nil }
    var first = end - 1
    while first > freeFrom, text.marks[first - 1].contains(.word), end - first < 16 { first -= 1 }
    let isWhole = first == 0 || !text.marks[first - 1].contains(.word)
    let isTitle = Titles.contain(
      Array(text.scalars[first..<end]), isCapitalised: text.marks[first].contains(.capital))
    return isWhole && isTitle ? first : nil
  }

  /// Whether every word begins with a capital, and capitals mean something in this text.
  private func isWrittenAsName(_ range: Range<Int>) -> Bool {
    var isFirst = true
    var smalls = 0
    for place in range {
      guard text.marks[place].contains(.word) else {
        isFirst = text.scalars[place] != FoldedText.apostrophe
        continue
      }
      let isCapital = text.marks[place].contains(.capital)
      if isFirst, !isCapital { return false }
      if !isCapital { smalls += 1 }
      isFirst = false
    }
    return smalls > 0 || text.hasSmall
  }
}
