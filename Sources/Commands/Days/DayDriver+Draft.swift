internal import ReviewModel
internal import Views

extension DayDriver {
  /// Whether the line that is being typed is kept; off the record it is not, and cannot be brought
  /// back with the arrow keys either.
  var keepsDrafts: Bool {
    get { drafts.isOn }
    nonmutating set { drafts.isOn = newValue }
  }

  /// Says which line was not finished when the program stopped, and lets it be gone on with.
  func offerDraft(canBeEdited: Bool) {
    drafts.session = SessionKeeping.bytes(session) ?? []
    guard let line = drafts.offer() else { return }
    if canBeEdited {
      console.say("The line below was not finished when the program stopped. Enter saves it.")
    } else {
      // What is written for somebody at a terminal may hold names, a script's log may not.
      let words =
        voice.isInteractive
        ? drafts.words(line) : line.words(LabelTable(labelsOf: workspace.review).word)
      console.tell("Not finished when the program stopped, and not saved: \(words)")
    }
  }

  /// Reads a line that is kept while it is typed, below a clock that goes on.
  ///
  /// What the clock has to say meanwhile is said while nothing stands in the line.
  mutating func editLine(_ editor: LineEditor) -> String? {
    editor.keepsHistory = drafts.isOn
    drafts.session = SessionKeeping.bytes(session) ?? []
    let held = HeldSession(session)
    defer { session = held.session }
    let driver = self
    let reading = LineEditor.Reading(
      prompt: { driver.prompt(held.session) }, typed: drafts.takeOffered(),
      keep: drafts.keep, tell: { driver.news(of: held) },
      howToLeave: "Ctrl-D leaves; the day stays open. /end closes it.",
      joinsPastes: true)
    return editor.read(reading).line
  }

  private func news(of held: HeldSession) -> String? {
    let said = held.tick(now: console.now(), clocks: clocks, in: setting).map(words.words)
    return said.isEmpty ? nil : console.fitted(said.joined(separator: "\n"))
  }
}
