internal import ReviewModel

/// A command of the session, read from its name and the words after it.
enum Command: Hashable {
  case next, back, skip, pause, end, help, gaps, time, stages, lastNote, off, on, undo, redo
  /// The time in which the computer slept counts for the stage.
  case keepSleep
  /// The time in which the computer slept does not count.
  case leaveOutSleep
  case go(Int)
  case breakFor(Int?)
  case add(Int)
  /// Withdraws a note for good; without its number, asks for it.
  case strike(ShortReference?)
  /// A small group speaks from now on; nil for the whole room.
  case group(Int?)
  /// Nobody speaks for a while.
  case quiet(DaySession.Quiet.Kind, Int?)
  /// A note of a kind, in words.
  case say(LearningNote.Kind, [NoteLine.Piece])
  /// What plain notes are from now on.
  case side(KindMark)
  /// Agencies knew a fact, perhaps since a date.
  case known(ShortReference, [Tag], since: EDTFDate?)
  /// Somebody may be at risk.
  case urgent([NoteLine.Piece])
  /// What is said of a risk that was raised.
  case concern(ShortReference?, ConcernWords)
  /// The way for a worker's conduct was told.
  case conduct
  /// The ideas held for later.
  case parked
  /// A note becomes an idea held for later.
  case park(ShortReference)
  /// An idea, a correction or a word on the draft is taken up, or not and why.
  case answer(ShortReference, declined: [NoteLine.Piece]?)
  /// The speaker agrees to be quoted.
  case quote(ShortReference?)
  /// The section of the draft that is read; nil for none.
  case section(Code?)
  /// The section of the draft after the one that is read.
  case nextSection
  /// What the room makes of a finding.
  case test(ShortReference, TestWords)
  /// What somebody says who sees a finding otherwise.
  case dissent(ShortReference, [NoteLine.Piece])
  case pledge([NoteLine.Piece], due: EDTFDate?)
  /// A recommendation is written.
  case recommend([NoteLine.Piece])
  /// A recommendation is changed.
  case shape(ShortReference, RecommendationWords)
  /// Somebody is to be called after the day.
  case call(ShortReference, days: Int?)
  /// Somebody was called.
  case called(ShortReference)
  /// It cannot be carried out.
  case refused(Refusal)

  /// Why a command cannot be carried out.
  enum Refusal: Hashable {
    /// It takes nothing, and something stands after it.
    case tooMuch(name: String)
    /// It takes a number, and has none.
    case noNumber(name: String)
    /// It takes a note's number, and something else stands after it.
    case noNote(name: String)
    /// It takes the number of another record.
    case noReference(name: String, letters: String)
    /// It takes one of a few words.
    case noChoice(name: String, [String])
    /// It takes words, and has none.
    case noWords(name: String)
    /// Words about a worker's conduct, which are not repeated either.
    case conductWords
    /// There is no such command.
    case unknown(String)
  }

  /// What can be said of a risk that was raised.
  enum ConcernWords: Hashable {
    case taker([NoteLine.Piece])
    case to([NoteLine.Piece])
    case by([NoteLine.Piece])
    case referred(TimeOfDay?, [NoteLine.Piece])
    case left([NoteLine.Piece], because: [NoteLine.Piece])
  }

  /// What can be said of a recommendation.
  enum RecommendationWords: Hashable {
    case text([NoteLine.Piece])
    /// An agency; nil for the board.
    case owner(Tag?)
    case measure([NoteLine.Piece])
    case due(EDTFDate)
    case finding(ShortReference)
    case drop([NoteLine.Piece])
  }

  /// What the room can make of a finding.
  enum TestWords: Hashable {
    case agreed
    case amended([NoteLine.Piece])
    case rejected([NoteLine.Piece])
  }

  /// Whether it would put words on the record.
  var carriesWords: Bool {
    switch self {
    case .say, .known, .urgent, .concern, .answer, .test, .dissent, .pledge, .recommend, .shape:
      true
    default: false
    }
  }
}

extension DaySession {
  /// The names of the commands, without their stroke: what Tab offers after one.
  public static var commands: [String] { Command.names }
}
