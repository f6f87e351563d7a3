internal import ReviewModel
internal import ReviewStore

extension Workspace {
  /// This workspace after taking names out of what was written while the names file was closed.
  ///
  /// It is a step of its own before whatever is done now, so that undoing that leaves it.
  func goingOverLateText() throws(Complaint) -> Workspace {
    guard namesOpen else { return self }
    let late = try storing { () throws(StoreError) in try file.file.lateOperations() }
    let isOurs = Set(late.flatMap(\.records))
    let items = review.items.filter { isOurs.contains($0.id) || $0.record.isFlaggedLate }
    guard !late.isEmpty || !items.isEmpty else { return self }
    let sweep = NameSweep(self)
    var batch = Batch()
    batch.wentOver = late.map(\.id)
    var named = 0
    for item in items {
      let swept = sweep.swept(item.record)
      if swept != nil { named += 1 }
      let record = (swept ?? item.record).withoutLateFlag(named: swept != nil)
      if record != item.record { batch.revise(item.id, record) }
    }
    try commit(batch, "took names out of what was written while the names file was closed")
    Console.current.tell(
      "note: \(Count.of(items.count, "record")) written while the names file was closed "
        + "\(items.count == 1 ? "was" : "were") looked through for names; "
        + "\(named == 0 ? "none held any" : "\(named) held some, which were taken out")")
    return try reread()
  }
}

extension Record {
  /// Whether it is a note that is marked as not looked through.
  fileprivate var isFlaggedLate: Bool {
    if case .note(let note) = self { note.flags.contains(.namesClosed) } else { false }
  }

  /// The same, marked as looked through; a note in which a name was written says so.
  fileprivate func withoutLateFlag(named: Bool) -> Record {
    guard case .note(var note) = self, note.flags.contains(.namesClosed) else { return self }
    note.flags.removeAll { $0 == .namesClosed }
    if named, !note.flags.contains(.nameWritten) { note.flags.append(.nameWritten) }
    return .note(note)
  }
}
