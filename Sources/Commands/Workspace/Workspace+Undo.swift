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
  func reverse(
    _ operation: RecordID, _ direction: Reversal<Record>.Direction
  ) throws(Complaint) -> Reversed {
    let review = try storing { () throws(StoreError) in
      try file.reversal(of: operation, direction)
    }
    try checkDaysAreOpen(review.told)
    let changesNames =
      try storing { () throws(StoreError) in
        try file.file.details(of: operation)?.changesNames
      } ?? false
    guard changesNames else {
      guard review.obstacles.isEmpty else { return .refused(review.obstacles) }
      try append(
        review.changes, as: Self.newID, reversalWords(direction), purpose(operation, direction),
        changesNames: false, to: file)
      try keepShownLabels(of: operation)
      return .done(words(review.told))
    }
    try requireNames("a step is taken back that changed names")
    guard let names else { return .refused([]) }
    let register = try storing { () throws(StoreError) in
      try names.reversal(of: operation, direction == .back ? .back : .again)
    }
    let obstacles = try review.obstacles + register.obstacles + users(of: register, review)
    guard obstacles.isEmpty else { return .refused(obstacles) }
    try reverseBoth(operation, direction, review, register, names)
    try keepShownLabels(of: operation)
    return .done(words(review.told))
  }

  /// Names are put back before the text that uses them and taken away after it, so that a crash
  /// in between never leaves text without its names.
  private func reverseBoth(
    _ operation: RecordID, _ direction: Reversal<Record>.Direction, _ review: Reversal<Record>,
    _ register: Reversal<NamesRecord>, _ names: RecordFile<NamesRecord>
  ) throws(Complaint) {
    let (id, words) = (Self.newID, reversalWords(direction))
    let purpose = purpose(operation, direction)
    let takesAway = register.changes.contains { if case .remove = $0 { true } else { false } }
    func changeNames() throws(Complaint) {
      try append(register.changes, as: id, words, purpose, changesNames: true, to: names)
    }
    if !takesAway { try changeNames() }
    try append(review.changes, as: id, words, purpose, changesNames: true, to: file)
    if takesAway { try changeNames() }
  }

  /// Records that would be left with a name nobody knows any more.
  private func users(
    of register: Reversal<NamesRecord>, _ review: Reversal<Record>
  ) throws(Complaint) -> [Obstacle] {
    let own = Set(review.told.map(\.record.id))
    var found: [Obstacle] = []
    for case .remove(let form) in register.changes {
      let users = try storing { () throws(StoreError) in
        try file.records(referringTo: [form], except: own)
      }
      let name = register.told.first { $0.record.id == form }?.record
      if let name, !users.isEmpty { found.append(.neededBy(name, users)) }
    }
    return found
  }

  /// What was agreed in the room is not changed without a word once the day is closed.
  private func checkDaysAreOpen(_ told: [Reversal<Record>.Told]) throws(Complaint) {
    for change in told {
      guard case .note(let note)? = change.after ?? change.before,
        review.isClosed(day: note.day)
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
    guard told.count == 1, case .note(let note)? = told[0].after ?? told[0].before else {
      return name
    }
    let text = note.text.words(LabelTable(labelsOf: review).word)
    return "\(name) \"\(text.prefix(40))\(text.count > 40 ? "…" : "")\""
  }
}
