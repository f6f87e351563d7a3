public import ReviewModel

/// One thing that is done to a codebook, with all notes and entries that follow from it.
public enum CodebookChange: Hashable, Sendable {
  /// A theme is new, or is described otherwise.
  case define(Theme)
  /// A theme gets another code, and is found by the old one still.
  case rename(Code, to: Code)
  /// Themes become one.
  case merge([Code], into: Code)
  /// Some notes and entries of a theme get another, which may be new.
  case split(Code, into: [Part])

  /// What one part of a split theme takes over.
  public struct Part: Hashable, Sendable {
    /// The theme it gets; itself where it is in the codebook already.
    public var theme: Theme
    /// The notes it takes over.
    public var notes: Set<NoteID>
    /// The entries it takes over.
    public var entries: Set<EntryID>

    /// Makes a part.
    public init(_ theme: Theme, notes: Set<NoteID>, entries: Set<EntryID> = []) {
      self.theme = theme
      self.notes = notes
      self.entries = entries
    }
  }
}

/// Why a codebook cannot be changed so.
public enum CodebookFault: Error, Hashable, Sendable {
  /// There is no such theme in use.
  case notInUse(Code)
  /// The code is another theme's.
  case taken(Code)
  /// A theme would become itself, or nothing would be split off.
  case nothingToDo
}

/// What is written for one change of a codebook: all of it in one operation.
public struct CodebookPlan: Hashable, Sendable {
  /// The notes as they are afterwards, only those that change.
  public fileprivate(set) var notes: [NoteID: LearningNote] = [:]
  /// The entries as they are afterwards, only those that change.
  public fileprivate(set) var entries: [EntryID: ChronologyEntry] = [:]
  /// The themes that are records already, as they are afterwards.
  public fileprivate(set) var themes: [ThemeID: Theme] = [:]
  /// The themes that become records.
  public fileprivate(set) var created: [Theme] = []
}

extension Codebook {
  /// What is written for a change.
  ///
  /// Complexity: O(n) in the number of notes and entries.
  public func plan(
    _ change: CodebookChange, in review: Review
  ) throws(CodebookFault) -> CodebookPlan {
    var plan = CodebookPlan()
    switch change {
    case .define(let theme):
      if let known = self[theme.code] {
        if known.mergedInto != nil { throw .notInUse(theme.code) }
        if known == theme { throw .nothingToDo }
      }
      write(theme, in: &plan)
    case .rename(let old, let new):
      var theme = try used(old)
      guard self[new] == nil else { throw old == new ? .nothingToDo : .taken(new) }
      write(theme.merged(into: new), in: &plan)
      theme.code = new
      write(theme, in: &plan)
      retag(review, in: &plan) { codes, _, _ in codes.replacing([old], with: [new]) }
    case .merge(let codes, let target):
      _ = try used(target)
      let gone = codes.filter { $0 != target }
      guard !gone.isEmpty else { throw .nothingToDo }
      for code in Set(gone).sorted() {
        write(try used(code).merged(into: target), in: &plan)
      }
      retag(review, in: &plan) { codes, _, _ in codes.replacing(Set(gone), with: [target]) }
    case .split(let code, let parts):
      try split(code, parts, of: review, in: &plan)
    }
    return plan
  }

  private func split(
    _ code: Code, _ parts: [CodebookChange.Part], of review: Review, in plan: inout CodebookPlan
  ) throws(CodebookFault) {
    _ = try used(code)
    for part in parts {
      guard part.theme.code != code else { throw .nothingToDo }
      guard let known = self[part.theme.code] else {
        write(part.theme, in: &plan)
        continue
      }
      if known.mergedInto != nil { throw .taken(part.theme.code) }
    }
    retag(review, in: &plan) { codes, note, entry in
      let theirs = parts.filter { part in
        note.map(part.notes.contains) ?? entry.map(part.entries.contains) ?? false
      }
      return theirs.isEmpty ? codes : codes.replacing([code], with: theirs.map(\.theme.code))
    }
    if plan.notes.isEmpty && plan.entries.isEmpty { throw .nothingToDo }
  }

  private func used(_ code: Code) throws(CodebookFault) -> Theme {
    guard let theme = self[code], theme.mergedInto == nil else { throw .notInUse(code) }
    return theme
  }

  private func write(_ theme: Theme, in plan: inout CodebookPlan) {
    if let record = record(theme.code) {
      plan.themes[record] = theme
    } else {
      plan.created.append(theme)
    }
  }

  private func retag(
    _ review: Review, in plan: inout CodebookPlan,
    _ codes: ([Code], NoteID?, EntryID?) -> [Code]
  ) {
    for note in review.notes {
      var value = note.value
      value.themes = codes(value.themes, note.id, nil)
      if value != note.value { plan.notes[note.id] = value }
    }
    for entry in review.entries {
      var value = entry.value
      value.themes = codes(value.themes, nil, entry.id)
      if value.themes != entry.value.themes {
        plan.entries[entry.id] = value.remembering(entry.value)
      }
    }
  }
}

extension Theme {
  /// The theme once another took its place.
  fileprivate func merged(into code: Code) -> Theme {
    var theme = self
    theme.mergedInto = code
    return theme
  }
}

extension [Code] {
  /// The codes with others where some stood, each once; themselves where none of those stands.
  fileprivate func replacing(_ gone: Set<Code>, with codes: [Code]) -> [Code] {
    guard contains(where: gone.contains) else { return self }
    var hasPut = false
    return reduce(into: []) { all, code in
      if !gone.contains(code) {
        if !all.contains(code) { all.append(code) }
      } else if !hasPut {
        hasPut = true
        for code in codes where !all.contains(code) { all.append(code) }
      }
    }
  }
}
