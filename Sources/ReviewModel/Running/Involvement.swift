/// How somebody of the family was asked to take part, and what they chose.
public struct Involvement: Hashable, Codable, Sendable {
  /// Who.
  public var person: PersonID
  /// What was asked before anybody wrote to them.
  public var checks: [Check]
  /// How it was offered.
  public var offers: [Offer]
  /// What they need to take part.
  public var needs: [Need]
  /// What they chose.
  public var answer: Answer
  /// What they want to be called in what is published.
  public var chosenName: LabelledText?
  /// What they want to know.
  public var questions: [Question]
  /// When they were shown a draft, and what they said.
  public var draft: Draft?
  /// When they were told on which day it will be published.
  public var toldOfPublication: CalendarDay?

  /// Makes an involvement of which nothing has been done.
  public init(
    of person: PersonID, checks: [Check] = [], offers: [Offer] = [], needs: [Need] = [],
    answer: Answer = .awaited, chosenName: LabelledText? = nil, questions: [Question] = [],
    draft: Draft? = nil, toldOfPublication: CalendarDay? = nil
  ) {
    self.person = person
    self.checks = checks
    self.offers = offers
    self.needs = needs
    self.answer = answer
    self.chosenName = chosenName
    self.questions = questions
    self.draft = draft
    self.toldOfPublication = toldOfPublication
  }

  /// One check before contact.
  public struct Check: Hashable, Codable, Sendable {
    /// What was checked.
    public var matter: Matter
    /// When.
    public var on: CalendarDay
    /// Whether contact may be made as far as this goes.
    public var isClear: Bool
    /// On which conditions, or why not.
    public var words: Stated

    /// Keeps a check.
    public init(
      _ matter: Matter, on: CalendarDay, isClear: Bool, words: Stated = .notRecorded
    ) {
      self.matter = matter
      self.on = on
      self.isClear = isClear
      self.words = words
    }

    /// What is checked before contact.
    public enum Matter: String, Hashable, Codable, Sendable, CaseIterable {
      /// Whether contact brings anybody into danger.
      case risk
      /// Whether the police ask to wait.
      case police
      /// Whether a court or a lawyer does.
      case legal
    }
  }

  /// One way in which taking part was offered.
  public struct Offer: Hashable, Codable, Sendable {
    /// When.
    public var on: CalendarDay
    /// How: a letter, a visit, through an advocate.
    public var manner: Stated

    /// Keeps an offer.
    public init(on: CalendarDay, manner: Stated = .notRecorded) {
      self.on = on
      self.manner = manner
    }
  }

  /// What somebody needs to take part.
  public enum Need: Hashable, Codable, Sendable {
    /// An interpreter.
    case interpreter(language: LabelledText)
    /// Letters in easy read.
    case easyRead
    /// An advocate.
    case advocate
    /// Something else.
    case other(words: LabelledText)
  }

  /// What somebody chose.
  public enum Answer: Hashable, Codable, Sendable {
    /// Nothing yet, or nobody has asked.
    case awaited
    /// They take part.
    case accepted(on: CalendarDay)
    /// They do not want to.
    case declined(on: CalendarDay, reason: Stated)
    /// They were not asked, and why.
    case notApproached(reason: LabelledText)
  }

  /// Something they want to know.
  public struct Question: Hashable, Codable, Sendable {
    /// What.
    public var words: LabelledText
    /// What the review can say to it.
    public var answer: Stated

    /// Keeps a question.
    public init(_ words: LabelledText, answer: Stated = .notRecorded) {
      self.words = words
      self.answer = answer
    }
  }

  /// That a draft was shown.
  public struct Draft: Hashable, Codable, Sendable {
    /// Which version.
    public var version: VersionID?
    /// When.
    public var on: CalendarDay
    /// What they said to it.
    public var response: Stated

    /// Keeps that a draft was shown.
    public init(version: VersionID? = nil, on: CalendarDay, response: Stated = .notRecorded) {
      self.version = version
      self.on = on
      self.response = response
    }
  }

  /// What of the three checks was not made, or not cleared, by the last word on each.
  public var uncleared: [Check.Matter] {
    Check.Matter.allCases.filter { matter in
      checks.last { $0.matter == matter }?.isClear != true
    }
  }
}
