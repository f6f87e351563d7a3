internal import LearningDays
internal import ReviewModel

/// The words the scribe reads; short, because a room is talking meanwhile.
struct SessionWords {
  /// What people and agencies are called, for "~mum = Mother".
  let label: (Tag, String) -> String
  /// What a section of the draft is headed, where the report has such a heading.
  var heading: (Code) -> String? = { _ in nil }

  /// A message in words.
  func words(_ message: SessionMessage) -> String {
    switch message {
    case .recognised(let tag, let word): "\(tag.written) = \(label(tag, word))"
    case .notOnTheList(let tag, let nearest, let isListed):
      unknown(tag, nearest, isListed: isListed)
    case .ambiguous(let tag, let fits, let isListed):
      "\"\(tag.written)\" fits \(fits.joined(separator: ", ")). "
        + (isListed
          ? "Type \"> \(tag.sigil.rawValue)\(fits.first ?? "")\" or leave it. Listed for sorting."
          : "Type more of it.")
    case .noAgency: "without an agency: \"> @gp\" adds one; \"g\" shows all gaps."
    case .ideaHeld: "idea, held until recommendations"
    case .contextAndTags(let line):
      "Set context or add tags, one per line." + kept(line)
    case .noWords(let line): "Nothing to save in that line; add words." + kept(line)
    case .unknownCommand(let name, let nearest, let line):
      "No command /\(name)." + (nearest.map { " Nearest /\($0)." } ?? "")
        + " To save it as a note start with \\/." + kept(line)
    case .wantsNumber(let command, let range, let line):
      "/\(command) takes a number from \(range.lowerBound) to \(range.upperBound)." + kept(line)
    case .wantsNothing(let command, let line):
      "/\(command) takes nothing after it. To save it as a note start with \\/." + kept(line)
    case .wantsNote(let command, let line):
      "/\(command) takes the number of a note, such as N14." + kept(line)
    case .offRecord: "Off the record: nothing you type is saved until /on."
    case .onRecord: "On the record again."
    case .notSavedOffRecord: "Not saved: off the record. /on goes back on the record."
    case .noNoteYet(let line): "No note yet in this session to change." + kept(line)
    case .wantsReference(let command, let letters, let line):
      "/\(command) takes the number of a \(Self.kind(letters)), such as \(letters)2." + kept(line)
    case .wantsOneOf(let command, let words, let line):
      (words.isEmpty
        ? "/\(command) takes one short word."
        : "/\(command) takes one of \(words.joined(separator: ", ")).")
        + kept(line)
    case .wantsWords(let command, let line): "/\(command) takes words after it." + kept(line)
    case .conductTakesNoWords:
      "Nothing about a worker's conduct is written here. /conduct alone shows the way for it."
    case .concernsOpen(let concerns):
      "The day stays open: of \(concerns.map(\.text).joined(separator: ", ")) nobody has said where "
        + "it was taken. Type /concern \(concerns.first?.text ?? "") referred 14:20 who accepted it, or "
        + "/concern \(concerns.first?.text ?? "") left with whom because why."
    default: timeWords(message)
    }
  }

  private func timeWords(_ message: SessionMessage) -> String {
    switch message {
    case .nothingToUndo: "Nothing to undo in this session."
    case .nothingToRedo: "Nothing to bring back."
    case .firstStage: "This is the first stage."
    case .lastStage: "This is the last stage. /end closes the day."
    case .timeAdded(let minutes, let left): "\(minutes) minutes more for this stage: \(left) left."
    case .paused: "The clock stands still. /pause starts it again. You can go on writing."
    case .resumed(let left): "The clock runs again: \(Self.left(left))."
    case .onBreak(let minutes, let until):
      "Break of \(minutes) minutes, until \(Self.clock(until)). /pause ends it early."
    case .breakOver(let left): "The break is over. The clock runs again: \(Self.left(left))."
    case .time(let left, let stage, let count, let isRunning):
      "\(Self.left(left)) in stage \(stage) of \(count)."
        + (isRunning ? "" : " The clock stands still.")
    case .halfTime(let left): "Half of the time of this stage is gone: \(Self.left(left))."
    case .timeLeft(let left):
      left > 0
        ? "\(Count.of(left, "minute")) left in this stage."
        : left == 0 ? "The time of this stage is up." : "\(Count.of(-left, "minute")) over."
    case .back(let stoppedAt, let stage, let count, let left):
      "This day was open when the program stopped at \(Self.clock(stoppedAt)). "
        + "Back in stage \(stage) of \(count). \(Self.left(left).prefix(1).uppercased())"
        + "\(Self.left(left).dropFirst())."
    case .group(let group):
      group.map { "Group \($0) now; /group goes back to the whole room." }
        ?? "The whole room again."
    case .section(let section):
      section.map { "Section \(headed($0)) now; /section ends it." } ?? "No section now."
    case .sectionOf(let section, let place, let count):
      "Section \(headed(section)) now, \(place) of \(count); /section next goes on, /section ends "
        + "it."
    case .lastSection: "That is the last section; /section ends it."
    case .quiet(let kind, let minutes, let until):
      (kind == .silence ? "Silence" : "Everybody writes")
        + " for \(Count.of(minutes, "minute")), until \(Self.clock(until)). You can go on writing."
    case .quietOver(let kind, let left):
      (kind == .silence ? "The silence is over: " : "The time for writing is over: ")
        + Self.left(left) + "."
    case .slept(let minutes):
      "The clock jumped \(Count.of(minutes, "minute")): was the computer asleep? Type k to keep them "
        + "in the time of this stage, s to subtract them (or /keep, /subtract). Notes go on as before."
    case .sleepKept(let minutes, let left):
      "\(Count.of(minutes, "minute")) kept: \(Self.left(left))."
    case .sleepLeftOut(let minutes, let left):
      "\(Count.of(minutes, "minute")) subtracted: \(Self.left(left))."
    case .nothingSlept(let line):
      "No time was slept that could be kept or subtracted." + kept(line)
    case .clockWasSet(let minutes):
      "The clock of this computer was set \(Count.of(abs(minutes), "minute")) "
        + "\(minutes < 0 ? "back" : "ahead"), and notes are stamped by it. "
        + "The time of the stage goes on as before."
    case .dayIsClosed(let line):
      "The day is closed." + (line.isEmpty ? "" : " Your line is kept: \(line)")
    default: ""
    }
  }

  private func unknown(_ tag: Tag, _ nearest: String?, isListed: Bool) -> String {
    let kind =
      switch tag.sigil {
      case .agency: "Agency"
      case .episode: "Episode"
      case .theme: "Theme"
      case .person: "Person"
      case .entry: "Entry"
      }
    let mark = isListed ? "> " : ""
    let hint = nearest.map { " Nearest \($0): type \"\(mark)\(tag.sigil.rawValue)\($0)\"." } ?? ""
    return "\(kind) \"\(tag.name)\" is not on the list." + hint
      + (isListed ? " Listed for sorting." : "")
  }

  /// `"The family" (family)`, or the code alone.
  private func headed(_ section: Code) -> String {
    heading(section).map { "\"\($0)\" (\(section.text))" } ?? section.text
  }

  private static func kind(_ letters: String) -> String {
    ["F": "finding", "R": "recommendation", "T": "participant"][letters] ?? "record"
  }

  private func kept(_ line: String) -> String { " Your line: \(line)" }

  private static func left(_ minutes: Int) -> String {
    minutes >= 0
      ? "\(Count.of(minutes, "minute")) left" : "\(Count.of(-minutes, "minute")) over"
  }

  private static func clock(_ moment: Moment) -> String {
    Console.current.clock(moment)
  }
}
