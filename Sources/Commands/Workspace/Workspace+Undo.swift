internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

extension Workspace {
  /// The same files, with what they say now.
  func reread() throws(Complaint) -> Workspace { try Workspace(file: file, names: names) }

  /// What became of an operation that was to be taken back or done again.
  enum Reversed {
    /// It was done; which record it was about, with the first words of a note.
    case done(String)
    /// It was not, because of these.
    case refused([Obstacle])
  }

  /// Takes an operation back, or does it again, on both files; nothing is changed where it cannot.
  ///
  /// - Parameter isSorting: Whether it is a step of the sorting that is still going on: what was
  ///   joined or split in it is put back as it was, on a closed day too.
  func reverse(
    _ operation: RecordID, _ direction: Reversal<Record>.Direction, isSorting: Bool = false
  ) throws(Complaint) -> Reversed {
    let review = try storing { () throws(StoreError) in
      try file.reversal(of: operation, direction)
    }
    let changesNames =
      try storing { () throws(StoreError) in
        try file.file.details(of: operation)?.changesNames
      } ?? false
    guard changesNames else {
      if !isSorting { try checkDaysAreOpen(review.told, register) }
      guard review.obstacles.isEmpty else { return .refused(review.obstacles) }
      try append(
        review.changes, as: Self.newID, reversalWords(direction), purpose(operation, direction),
        changesNames: false, to: file)
      try keepShownLabels(of: operation)
      return .done(words(review.told))
    }
    try requireNames("a step is taken back that changed names")
    guard let names else { return .refused([]) }
    let forms = try storing { () throws(StoreError) in
      try names.reversal(of: operation, direction == .back ? .back : .again)
    }
    if !isSorting { try checkDaysAreOpen(review.told, register.knowing(forms)) }
    let (kept, users) = try users(of: forms, review)
    let obstacles = review.obstacles + forms.obstacles + users
    guard obstacles.isEmpty else { return .refused(obstacles) }
    let changes = forms.changes.filter { !kept.contains($0.record) }
    try reverseBoth(operation, direction, review, changes, names)
    try keepShownLabels(of: operation)
    return .done(words(review.told))
  }

  /// Names are put back before the text that uses them and taken away after it, so that a crash
  /// in between never leaves text without its names.
  private func reverseBoth(
    _ operation: RecordID, _ direction: Reversal<Record>.Direction, _ review: Reversal<Record>,
    _ forms: [Change<NamesRecord>], _ names: RecordFile<NamesRecord>
  ) throws(Complaint) {
    let (id, words) = (Self.newID, reversalWords(direction))
    let purpose = purpose(operation, direction)
    let takesAway = forms.contains { if case .remove = $0 { true } else { false } }
    func changeNames() throws(Complaint) {
      try append(forms, as: id, words, purpose, changesNames: true, to: names)
    }
    if !takesAway { try changeNames() }
    try append(review.changes, as: id, words, purpose, changesNames: true, to: file)
    if takesAway { try changeNames() }
  }

  /// Records that would be left with a name nobody knows any more; spellings they use are kept, as
  /// they do nothing by themselves.
  private func users(
    of register: Reversal<NamesRecord>, _ review: Reversal<Record>
  ) throws(Complaint) -> (kept: Set<RecordID>, obstacles: [Obstacle]) {
    let own = Set(review.told.map(\.record.id))
    var found: [Obstacle] = []
    var kept: Set<RecordID> = []
    for case .remove(let form) in register.changes {
      let users = try storing { () throws(StoreError) in
        try file.records(referringTo: [form], except: own)
      }
      guard !users.isEmpty, let told = register.told.first(where: { $0.record.id == form })
      else { continue }
      if (told.after ?? told.before)?.name?.kind == .spelling {
        kept.insert(form)
      } else {
        found.append(.neededBy(told.record, users))
      }
    }
    return (kept, found)
  }

  /// What was agreed in the room is not changed without a word once the day is closed; taking
  /// names out of it and putting them back changes no word.
  private func checkDaysAreOpen(
    _ told: [Reversal<Record>.Told], _ register: Register
  ) throws(Complaint) {
    for change in told {
      guard case .note(let note)? = change.after ?? change.before,
        review.isClosed(day: note.day),
        register.words(of: change.before) != register.words(of: change.after)
      else { continue }
      let number = change.record.reference?.text ?? "N…"
      throw Complaint(
        "day \(note.day) is closed, so \(number) is not changed by undo",
        hint: "nothing was changed; silp note amend \(number) \"new words\" --reason \"…\"")
    }
  }

  private func purpose(_ id: RecordID, _ direction: Reversal<Record>.Direction) -> Purpose {
    direction == .back ? .undo(id) : .redo(id)
  }

  private func reversalWords(_ direction: Reversal<Record>.Direction) -> LabelledText {
    direction == .back ? "took a step back" : "did a step again"
  }

  private static var newID: RecordID { Console.current.identifiers.next() }

  /// Which records it was, and the first words of a note.
  private func words(_ told: [Reversal<Record>.Told]) -> String {
    let references = told.compactMap(\.record.reference?.text)
    let name =
      references.count > 3
      ? "\(references.count) records, \(references[0]) to \(references[references.count - 1])"
      : references.joined(separator: ", ")
    guard told.count == 1 else { return name }
    let labels = LabelTable(labelsOf: review)
    return name
      + ReversedWords { $0.words(labels.word) }.of(told[0].before, told[0].after)
  }
}

extension Register {
  /// This register with the forms that a reversal brings back or takes away.
  fileprivate func knowing(_ reversal: Reversal<NamesRecord>) -> Register {
    let known = Set(entries.map(\.id.record))
    let others = reversal.told.filter { !known.contains($0.record.id) }.compactMap { told in
      (told.after ?? told.before)?.name.map { Entry(id: FormID(told.record.id), name: $0) }
    }
    return Register(entries + others, allowed: allowed)
  }

  /// A note in the words in which it was said, whoever they name, and whichever entry: where two
  /// were joined the number of one stands for both.
  fileprivate func words(of record: Record?) -> Record? {
    guard case .note(var note)? = record else { return record }
    note.people = []
    note.agencies = []
    note.episode = nil
    note.themes = []
    note.entries = []
    note.flags.removeAll { $0 == .nameWritten || $0 == .namesClosed }
    return Record.note(note).mappingTexts { text in
      LabelledText(
        plain: restore(
          LabelledText(
            text.spans.map { if case .record = $0 { .plain("\u{FFFC}") } else { $0 } })))
    }
  }
}
