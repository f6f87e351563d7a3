public import ReviewModel

/// What lenses go by besides the review: limits, clocks, words of lists, and the day it is.
public struct LensSettings: Hashable, Sendable {
  /// Each limit's number.
  public var limits: [LensLimit: Int]
  /// Lenses that are switched off.
  public var off: Set<LensCode>
  /// The clocks of the nation.
  public var clocks: [LensClock]
  /// Days that are no working days, besides Saturdays and Sundays.
  public var holidays: Set<CalendarDay>
  /// Sectors, and codes of agencies, that serve adults.
  public var adultServices: Set<Code>
  /// Words pointed out in the reviewer's own prose.
  public var pointedWords: [PointedWord]
  /// Words that ask for no more than reminding or training.
  public var weakRequests: [String]
  /// Words that lay readers do not know.
  public var jargon: [String]
  /// Reasons given for passing a check, by check.
  public var reasons: Set<LensCode>
  /// The day it is.
  public var today: CalendarDay

  /// Makes settings; nil where a limit is missing.
  public init?(
    limits: [LensLimit: Int], off: Set<LensCode> = [], clocks: [LensClock] = [],
    holidays: Set<CalendarDay> = [], adultServices: Set<Code> = [],
    pointedWords: [PointedWord] = [], weakRequests: [String] = [], jargon: [String] = [],
    reasons: Set<LensCode> = [], today: CalendarDay
  ) {
    guard LensLimit.allCases.allSatisfy({ limits[$0] != nil }) else { return nil }
    self.limits = limits
    self.off = off
    self.clocks = clocks
    self.holidays = holidays
    self.adultServices = adultServices
    self.pointedWords = pointedWords
    self.weakRequests = weakRequests
    self.jargon = jargon
    self.reasons = reasons
    self.today = today
  }

  func limit(_ limit: LensLimit) -> Int { limits[limit] ?? 0 }
}

/// How long something may take by a rule: data, as rules differ by nation and change.
public struct LensClock: Hashable, Sendable {
  /// The word for it.
  public var code: Code
  /// The mark it starts with.
  public var start: LensMark
  /// The marks any of which stops it.
  public var stop: [LensMark]
  /// Marks that pause it until a stop: what lies in between is not counted.
  public var pause: [LensMark]
  /// How long.
  public var length: Int
  /// Whether in working days.
  public var isWorkingDays: Bool

  /// Makes a clock.
  public init(
    code: Code, start: LensMark, stop: [LensMark], pause: [LensMark] = [], length: Int,
    isWorkingDays: Bool
  ) {
    self.code = code
    self.start = start
    self.stop = stop
    self.pause = pause
    self.length = length
    self.isWorkingDays = isWorkingDays
  }
}

/// A word that looks back with hindsight or labels a person, and what to write instead.
public struct PointedWord: Hashable, Sendable {
  /// The word or phrase.
  public var phrase: String
  /// What may stand in its place.
  public var instead: String

  /// Makes a word.
  public init(_ phrase: String, instead: String) {
    self.phrase = phrase
    self.instead = instead
  }
}
