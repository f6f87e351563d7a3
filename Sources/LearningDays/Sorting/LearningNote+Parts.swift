public import ReviewModel

extension LearningNote {
  /// Why two notes cannot become one.
  public enum JoinFault: Error, Hashable, Sendable {
    /// They say different kinds of things: what worked well is not joined to what would have worked
    /// better.
    case differentKinds
    /// They are of different days.
    case differentDays
  }

  /// The note once another became one with it: the words of both, and all they were tagged with.
  ///
  /// It may be quoted only if both may, and is left out only if both are.
  public func joined(
    with other: LearningNote, at moment: Moment, reason: LabelledText
  ) throws(JoinFault) -> LearningNote {
    guard kind == other.kind else { throw .differentKinds }
    guard day == other.day else { throw .differentDays }
    var note = self
    note.text.append(.plain(text.isEmpty || other.text.isEmpty ? "" : " / "))
    for span in other.text.spans { note.text.append(span) }
    note.agencies = Self.union(agencies, other.agencies)
    note.episode = episode ?? other.episode
    note.themes = Self.union(themes, other.themes)
    note.people = Self.union(people, other.people)
    note.entries = Self.union(entries, other.entries)
    note.flags = Self.union(flags, other.flags)
    note.restrictions = Restriction.allCases.filter {
      restrictions.contains($0) || other.restrictions.contains($0)
    }
    note.group = group == other.group ? group : nil
    note.section = section ?? other.section
    note.amendments += [Amendment(before: text, reason: reason, at: moment)] + other.amendments
    note.sorting = sorting.joined(with: other.sorting)
    return note
  }

  /// The two notes it becomes when a second begins with these words; nil where they do not stand in
  /// it, or nothing would stand before them.
  ///
  /// - Parameters:
  ///   - words: How the second begins, as it is read.
  ///   - moment: When.
  ///   - reason: Why.
  ///   - shown: How a name is read.
  public func split(
    before words: String, at moment: Moment, reason: LabelledText,
    shown: (LabelledText.Span) -> String
  ) -> (first: LearningNote, second: LearningNote)? {
    guard let parts = text.split(before: words, shown: shown) else { return nil }
    var (first, second) = (self, self)
    let amendment = Amendment(before: text, reason: reason, at: moment)
    first.text = parts.0
    second.text = parts.1
    first.amendments.append(amendment)
    second.amendments.append(amendment)
    first.sorting.isDone = false
    second.sorting.isDone = false
    return (first, second)
  }

  private static func union<Value: Equatable>(_ one: [Value], _ other: [Value]) -> [Value] {
    one + other.filter { !one.contains($0) }
  }
}

extension LearningNote.Sorting {
  fileprivate func joined(with other: Self) -> Self {
    var both = self
    both.isDone = false
    switch (sense.text, other.sense.text) {
    case (var mine?, let theirs?):
      mine.append(.plain(" / "))
      for span in theirs.spans { mine.append(span) }
      both.sense = .recorded(mine)
    case (nil, _?): both.sense = other.sense
    default: break
    }
    if other.wording == .paraphrase { both.wording = .paraphrase }
    both.isLeftOut = isLeftOut && other.isLeftOut
    both.answer = answer == other.answer ? answer : nil
    return both
  }
}

extension LabelledText {
  /// The text before and from the place where words begin, at the beginning of a word; the space
  /// between is neither's.
  func split(
    before words: String, shown: (Span) -> String
  ) -> (LabelledText, LabelledText)? {
    let wanted = words.lowercased()
    guard !wanted.isEmpty else { return nil }
    for (index, span) in spans.enumerated() {
      let rest = LabelledText(Array(spans[index...])).words(shown).lowercased()
      guard case .plain(let plain) = span else {
        if index > 0, rest.hasPrefix(wanted) { return parts(index, plain: nil) }
        continue
      }
      let following = LabelledText(Array(spans[(index + 1)...])).words(shown)
      for place in plain.indices where !plain[place].isWhitespace {
        let isFirst = place == plain.startIndex
        let begins = isFirst ? index > 0 : plain[plain.index(before: place)].isWhitespace
        guard begins, (plain[place...] + following).lowercased().hasPrefix(wanted) else { continue }
        let before = plain[..<place]
        if index == 0, before.allSatisfy(\.isWhitespace) { continue }
        return parts(index, plain: (String(before), String(plain[place...])))
      }
    }
    return nil
  }

  private func parts(
    _ index: Int, plain: (before: String, after: String)?
  ) -> (LabelledText, LabelledText) {
    var before = Array(spans[..<index])
    var after = Array(spans[index...])
    if let plain {
      before.append(.plain(plain.before))
      after[0] = .plain(plain.after)
    }
    if case .plain(var last)? = before.last {
      while last.last?.isWhitespace == true { last.removeLast() }
      before[before.count - 1] = .plain(last)
    }
    return (LabelledText(before), LabelledText(after))
  }
}
