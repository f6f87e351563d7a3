public import ReviewModel

/// A fact to tell the scribe; the words are made where the terminal is.
///
/// Each case gives the words it is meant to have; `N41` stands for the note just saved.
public enum SessionMessage: Hashable, Codable, Sendable {
  /// `#rec = recording`; for a person, `~mum = Mother`.
  case recognised(Tag, as: String)
  /// `Agency "hvs" is not on the list. Nearest hv: type "> @hv". Listed for sorting.`
  ///
  /// Where it was no part of a note, so that nothing is listed: `… Nearest hv: type "@hv".`
  case notOnTheList(Tag, nearest: String?, isListed: Bool)
  /// `"#re" fits recording, reflecting, referral. Type "> #rec" or leave it. Listed for sorting.`
  case ambiguous(Tag, fits: [String], isListed: Bool)
  /// `saved N72 without an agency. "> @gp" adds one; "g" shows all gaps.`
  case noAgency
  /// `saved N68 idea, parked until recommendations`
  case ideaHeld
  /// `Set context or add tags, one per line. Your line is kept: @hv #rec`
  case contextAndTags(line: String)
  /// `Nothing to save in that line; add words. Your line is kept: = @hv`
  case noWords(line: String)
  /// `No command /foo. Nearest /go. To save it as a note start with \/. Your line is kept: …`
  case unknownCommand(String, nearest: String?, line: String)
  /// `/go takes a number from 1 to 13. Your line is kept: /go x`
  case wantsNumber(command: String, ClosedRange<Int>, line: String)
  /// `/end takes nothing after it. To save it as a note start with \/. Your line is kept: …`
  case wantsNothing(command: String, line: String)
  /// `/strike takes the number of a note, as N14. Your line is kept: /strike that`
  case wantsNote(command: String, line: String)
  /// `Off the record: nothing you type is saved until /on.`
  case offRecord
  /// `On the record again.`
  case onRecord
  /// `Not saved: off the record. /on goes back on the record.`
  case notSavedOffRecord
  /// `No note yet in this session to change. Your line is kept: #rec`
  case noNoteYet(line: String)
  /// `Nothing to undo in this session.`
  case nothingToUndo
  /// `Nothing to bring back.`
  case nothingToRedo
  /// `This is the first stage.`
  case firstStage
  /// `This is the last stage. /end closes the day.`
  case lastStage
  /// `5 minutes more for this stage: 12 left.` Less than nothing left is over.
  case timeAdded(minutes: Int, left: Int)
  /// `The clock stands still. /pause starts it again. You can go on writing.`
  case paused
  /// `The clock runs again: 12 minutes left.`
  case resumed(left: Int)
  /// `Break of 15 minutes, until 10:50. You can go on writing; /pause ends it early.`
  case onBreak(minutes: Int, until: Moment)
  /// `The break is over. The clock runs again: 12 minutes left.`
  case breakOver(left: Int)
  /// `14 minutes left in stage 5 of 13.`, or `3 minutes over`; and whether the clock stands still.
  case time(left: Int, stage: Int, of: Int, isRunning: Bool)
  /// `Half of the time of this stage is gone: 17 minutes left.`
  case halfTime(left: Int)
  /// `5 minutes left in this stage.`, `The time of this stage is up.`, `5 minutes over.`
  case timeLeft(Int)
  /// `Day 1 was open when the program stopped at 11:42. Back in stage 5 of 13. 14 minutes left.`
  case back(stoppedAt: Moment, stage: Int, of: Int, left: Int)
  /// `The clock jumped 42 minutes: was the computer asleep? Type k to keep them in the time of this
  /// stage, s to subtract them (or /keep, /subtract). Notes go on as before.`
  case slept(minutes: Int)
  /// `42 minutes kept: 12 minutes over.`
  case sleepKept(minutes: Int, left: Int)
  /// `42 minutes subtracted: 30 minutes left.`
  case sleepLeftOut(minutes: Int, left: Int)
  /// `No time was slept that could be kept or subtracted. Your line is kept: /keep`
  case nothingSlept(line: String)
  /// `The clock of this computer was set 42 minutes ahead, and notes are stamped by it. The time of
  /// the stage goes on as before.` Less than nothing is back.
  case clockWasSet(minutes: Int)
  /// `The day is closed. To change a note use: silp note. Your line is kept: …`
  case dayIsClosed(line: String)
  /// `/finding takes the number of a finding, such as F2. Your line is kept: …`
  case wantsReference(command: String, letters: String, line: String)
  /// `/finding takes one of agree, amend, reject. Your line is kept: …`
  case wantsOneOf(command: String, [String], line: String)
  /// `/decline takes words after it. Your line is kept: /decline N14`
  case wantsWords(command: String, line: String)
  /// `Nothing about a worker's conduct is written here. /conduct alone shows the way for it.`
  case conductTakesNoWords
  /// `Group 3 now; /group goes back to the whole room.`, or `The whole room again.`
  case group(Int?)
  /// `Section method now; /section ends it.`, or `No section now.`
  case section(Code?)
  /// `Section family now, 2 of 7; /section next goes on, /section ends it.`
  case sectionOf(Code, Int, of: Int)
  /// `That was the last section; /section ends it.`
  case lastSection
  /// `Silence for 3 minutes, until 10:50.`; `Everybody writes for 3 minutes, until 10:50.`
  case quiet(DaySession.Quiet.Kind, minutes: Int, until: Moment)
  /// `The silence is over: 12 minutes left.`
  case quietOver(DaySession.Quiet.Kind, left: Int)
  /// `The day stays open: of LC1 nobody has said where it was taken. Type …`
  case concernsOpen([ShortReference])
}
