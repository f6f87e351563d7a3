public import ReviewModel

// What the room says and does not want kept.
extension DaySession {
  /// From now on words are not saved.
  mutating func goOff() -> [Effect] {
    isOffRecord = true
    return [.say(.offRecord)]
  }

  /// From now on words are saved again.
  mutating func goOn() -> [Effect] {
    isOffRecord = false
    return [.say(.onRecord)]
  }

  /// Withdraws a note at the speaker's request.
  ///
  /// Its words cannot come back, so the number must be typed; without it the scribe is told what
  /// the last note is.
  func strike(_ note: ShortReference?, line: String) -> [Effect] {
    if let note { return [.withdraw(note)] }
    return [lastNote == nil ? .say(.noNoteYet(line: line)) : .show(.toWithdraw)]
  }

  /// A note was withdrawn: no step of this session reaches it any more.
  public mutating func withdrew(_ note: NoteID) {
    done.removeAll { $0.note == note }
    undone.removeAll { $0.note == note }
  }

  /// Whether a line would put words on the record.
  func isWords(_ parsed: CaptureLine) -> Bool {
    switch parsed {
    case .note, .append, .amend, .tags, .refused: true
    case .command(let name, let arguments): Command(name, arguments).carriesWords
    case .empty, .shortcut, .context: false
    }
  }
}
