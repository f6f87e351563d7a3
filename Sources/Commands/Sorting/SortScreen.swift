internal import LearningDays
internal import ReviewModel
internal import Views

/// What somebody who sorts sees: one note, and what may be meant by it.
struct SortScreen {
  let setting: SortingSetting
  let isAccessible: Bool
  let labels: LabelTable
  private let view: DeidentifiedReview

  init(setting: SortingSetting, isAccessible: Bool) {
    self.setting = setting
    self.isAccessible = isAccessible
    labels = LabelTable(labelsOf: setting.review)
    view = DeidentifiedReview(
      setting.review, for: .panel, clearances: Set(Restriction.allCases))
  }

  /// What can be typed.
  static func keys(_ isAccessible: Bool) -> String {
    isAccessible
      ? """
      Type one, then Enter. Enter alone: gone over, next note. A number: that theme. # and a code: a \
      theme. g and numbers: grounds among the entries shown. w and words: why it made sense at the \
      time. f F1: a ground of that finding; f and a title: a new finding. m: join with the note \
      before; m N14: with that one. s and words: split where these words begin. e and words: other \
      words. x: leave out of the report, or not. n: names held; n ok: somebody looked. b: back. \
      j N14: that note. u: undo. U: bring back. q: stop. ?: this.
      """
      : """
      1-9 theme   # theme by code   @ ! ~ ^ + - as in the room   -#code takes away
      g 1 2 grounds   w why it made sense   f F1, or f and a title: finding
      m join with the one before (m N14)   s words  split there   e other words
      x leave out   " quote agreed   n names (n ok)   Enter next   b back   j N14
      u undo   U bring back   q stop, goes on later   ? this
      """
  }

  /// A note.
  func text(_ shown: SortingScreen) -> String {
    let note = shown.note.value
    var lines = [""]
    let place = "\(shown.place) of \(shown.count)"
    let about = [
      shown.note.reference.text, note.kind.rawValue, episode(note), agencies(note), clock(note),
      note.group.map { "group \($0)" } ?? "",
    ].filter { !$0.isEmpty }
    let done = note.sorting.isDone ? ", gone over" : ""
    lines.append(
      isAccessible
        ? "Note \(place)\(done): \(about.joined(separator: ", "))."
        : "--- \(place)\(done)   \(about.joined(separator: "   ")) ---")
    lines += paragraph(view.words(note.text), "  ")
    lines += facts(note, shown.note.id)
    lines += offers(shown)
    return lines.joined(separator: "\n")
  }

  private func facts(_ note: LearningNote, _ id: NoteID) -> [String] {
    var lines: [String] = []
    if !note.themes.isEmpty {
      lines += paragraph(
        "themes: " + note.themes.map { title($0) }.joined(separator: ", "), "  ")
    }
    let entries = note.entries.compactMap { id in
      setting.review.entries.first { $0.id == id }?.reference.text
    }
    if !entries.isEmpty { lines.append("  grounds: " + entries.joined(separator: ", ")) }
    if let sense = view.words(note.sorting.sense) {
      lines += paragraph("made sense because: " + sense, "  ")
    }
    let findings = setting.review.findings.filter { $0.value.grounds.contains(.account(id)) }
    if !findings.isEmpty {
      lines.append("  findings: " + findings.map(\.reference.text).joined(separator: ", "))
    }
    var marks: [String] = []
    if note.sorting.isLeftOut { marks.append("left out of the report") }
    if note.sorting.wording == .agreedQuotation { marks.append("may be quoted") }
    if !note.flags.isEmpty { marks.append("\(Count.of(note.flags.count, "thing")) to settle (n)") }
    if !marks.isEmpty { lines.append("  " + marks.joined(separator: "; ")) }
    return lines
  }

  private func offers(_ shown: SortingScreen) -> [String] {
    var lines: [String] = []
    if !shown.near.isEmpty {
      let near = shown.near.enumerated().map { "\($0 + 1) \($1.text)" }
      lines += paragraph("near: " + near.joined(separator: ", "), "  ")
    }
    for (place, id) in shown.grounds.enumerated() {
      guard let entry = setting.review.entries.first(where: { $0.id == id }) else { continue }
      let words =
        "g \(place + 1): \(entry.reference.text) \(view.words(entry.value.date)), "
        + "\(view.labels[entry.value.agency]): \(view.words(entry.value.event))"
      lines += paragraph(words.count > 150 ? words.prefix(150) + "…" : words, "  ")
    }
    return lines
  }

  private func paragraph(_ words: String, _ opening: String) -> [String] {
    isAccessible
      ? [words] : Paragraph.lines(words, after: opening, width: Console.current.screenWidth() ?? 79)
  }

  private func title(_ theme: Code) -> String {
    setting.codebook[setting.codebook.standing(theme)].map { view.words($0.title) } ?? theme.text
  }

  private func episode(_ note: LearningNote) -> String {
    note.episode.flatMap { id in setting.review.episodes.first { $0.id == id } }
      .map { "\($0.reference.text) \(view.words($0.value.title))" } ?? ""
  }

  private func agencies(_ note: LearningNote) -> String {
    note.agencies.map { view.labels[$0] }.joined(separator: " and ")
  }

  private func clock(_ note: LearningNote) -> String {
    "day \(note.day), \(Console.current.clock(note.at))"
  }
}

extension SortScreen {
  /// A message in words.
  func words(_ message: SortingMessage) -> String {
    switch message {
    case .allDone: "Nothing is left to sort."
    case .first: "This is the first note."
    case .noNote(let number): "There is no note \(number.text) among these."
    case .nothingBefore: "There is no note before this one."
    case .notShown(let number, let line):
      "There is no \(number) among those shown. Your line: \(line)"
    case .unknown(let line): "That is no key; ? shows what can be typed. Your line: \(line)"
    case .nothingToUndo: "Nothing to undo since you began."
    case .nothingToRedo: "Nothing to bring back."
    case .tag(let message):
      SessionWords { tag, word in
        guard tag.sigil == .person, let person = Code(word).flatMap({ setting.review.person($0) })
        else { return word }
        return labels[person.id]
      }.words(message)
    }
  }

  /// Why two notes cannot become one.
  static func words(
    _ fault: LearningNote.JoinFault, _ note: Filed<LearningNote>, _ other: Filed<LearningNote>
  ) -> String {
    let both = "\(note.reference.text) and \(other.reference.text)"
    return switch fault {
    case .differentKinds:
      "\(both) stay two: one is \"\(note.value.kind.rawValue)\", the other "
        + "\"\(other.value.kind.rawValue)\"."
    case .differentDays: "\(both) stay two: they are of different days."
    }
  }
}
