internal import LearningDays
internal import ReviewModel
internal import ReviewStore
internal import Views

extension SortDriver {
  /// The note as it stands now.
  func note(_ id: NoteID) -> Filed<LearningNote>? {
    workspace.review.notes.first { $0.id == id }
  }

  mutating func amend(_ id: NoteID, _ change: NoteChange) throws(Complaint) {
    guard let note = note(id) else { return }
    let maker = NoteMaker(workspace: workspace)
    var changed = change.applied(to: note.value) { maker.text($0) }
    if change.words != nil, changed.text != note.value.text {
      changed.amendments.append(
        Amendment(
          before: note.value.text, reason: LabelledText(plain: "put otherwise when it was sorted"),
          at: console.now()))
    }
    let hasWords = change.words != nil || change.sense != nil || !change.appended.isEmpty
    if hasWords, !workspace.namesOpen, !changed.flags.contains(.namesClosed) {
      changed.flags.append(.namesClosed)
    }
    guard changed != note.value else { return }
    var batch = Batch()
    batch.revise(id.record, .note(changed))
    try keep(batch, change.isDone == true ? "went over a note" : "sorted a note")
  }

  mutating func ground(_ id: NoteID, _ number: ShortReference) throws(Complaint) {
    guard let found = workspace.review.findings.first(where: { $0.reference == number }) else {
      return console.say("There is no finding \(number.text). A new one: f and its title.")
    }
    guard !found.value.grounds.contains(.account(id)) else {
      return console.say("\(number.text) rests on it already.")
    }
    var finding = found.value
    finding.grounds.append(.account(id))
    var batch = Batch()
    batch.revise(found.id.record, .finding(finding))
    try keep(batch, "put a note under a finding")
    console.say(
      "\(number.text) rests on it now, one of \(Count.of(finding.grounds.count, "ground")).")
  }

  mutating func newFinding(_ id: NoteID, _ title: [DraftPiece]) throws(Complaint) {
    let words = NoteMaker(workspace: workspace).text(title)
    var batch = Batch()
    batch.create(
      .finding(
        Finding(
          title: words, statement: LabelledText([]), kind: .learning, reach: .unknown,
          grounds: [.account(id)])))
    let number = try keep(batch, "began a finding").first?.text ?? ""
    console.say("began \(number). f \(number) puts other notes under it.")
  }

  mutating func join(_ id: NoteID, into other: NoteID) throws(Complaint) {
    guard let note = note(id), let kept = self.note(other) else { return }
    let joined: LearningNote
    do {
      joined = try kept.value.joined(
        with: note.value, at: console.now(),
        reason: LabelledText(plain: "joined with \(note.reference.text)"))
    } catch {
      return console.say(SortScreen.words(error, note, kept))
    }
    var batch = Batch()
    batch.revise(other.record, .note(joined))
    batch.remove(id.record)
    for finding in workspace.review.findings where finding.value.grounds.contains(.account(id)) {
      var value = finding.value
      value.grounds = value.grounds.map { $0 == .account(id) ? .account(other) : $0 }
        .reduce(into: []) { all, ground in if !all.contains(ground) { all.append(ground) } }
      batch.revise(finding.id.record, .finding(value))
    }
    try keep(batch, "joined two notes")
    sorting.refresh(workspace.review, day: day)
    console.say("\(note.reference.text) is one with \(kept.reference.text) now.")
  }

  mutating func split(_ id: NoteID, before words: String) throws(Complaint) {
    guard let note = note(id) else { return }
    let parts = note.value.split(
      before: words, at: console.now(),
      reason: LabelledText(plain: "split from \(note.reference.text)"), shown: screen.labels.word)
    guard let parts else {
      return console.say(
        "\"\(words)\" does not stand in \(note.reference.text), or nothing stands before it.")
    }
    var batch = Batch()
    batch.revise(id.record, .note(parts.first))
    batch.create(.note(parts.second))
    let number = try keep(batch, "split a note").first?.text ?? ""
    sorting.refresh(workspace.review, day: day)
    console.say("\(number) begins with \"\(words)\".")
  }

  /// Which names are held in a note, by label; nobody's name is shown.
  func showNames(_ id: NoteID) {
    guard let note = note(id) else { return }
    let labels = screen.labels
    let held = note.value.text.people.map { labels[$0] }
    var lines: [String] = []
    if !held.isEmpty { lines.append("Kept as labels: \(held.joined(separator: ", ")).") }
    if !workspace.namesOpen {
      lines.append("The names file is not open, so nobody could look for names in it.")
    } else {
      let places = NameFindings(workspace).places.filter { $0.reference == note.reference }
      lines += places.map { "Perhaps a name: \($0.around)" }
    }
    if lines.isEmpty { lines.append("No name is known to stand in it.") }
    lines.append("n ok says that somebody looked; e puts it in other words.")
    console.say(lines.joined(separator: "\n"))
  }
}
