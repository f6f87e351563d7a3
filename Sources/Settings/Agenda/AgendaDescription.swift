public import ReviewModel

/// The agenda of a learning day, or of another event, as its file gives it, before it is fitted to a review.
public struct AgendaDescription: Hashable, Sendable {
  /// What the day is called.
  public var title: String
  /// What it is for.
  public var occasion: Occasion
  /// The stages in order.
  public var stages: [Stage]

  /// Which day: 1 or 2; nil for another event.
  public var day: Int? { if case .day(let day) = occasion { day } else { nil } }

  /// What an agenda is for.
  public enum Occasion: Hashable, Sendable {
    /// One of the two learning days.
    case day(Int)
    /// Another event.
    case event(LearningDay.Event.Kind)
  }

  /// One stage.
  public struct Stage: Hashable, Sendable {
    /// The word notes are filed under.
    public var code: Code
    /// What it is called.
    public var title: String
    /// How long it is meant to last.
    public var minutes: Int
    /// What the facilitator may ask.
    public var prompts: [String]
    /// Where the stage comes once for each key practice episode: for how many at most.
    public var eachEpisodeAtMost: Int?
    /// What a plain note of this stage is, until the scribe says otherwise.
    public var side: Side
    /// The minutes of break after it; where it repeats, after each repetition.
    public var breaks: [Int]
    /// Whom the prompts are for; nil for everybody.
    public var askedOf: String?
    /// What is done in it besides talking.
    public var steps: [Step]
    /// The sections of the draft that are gone through in it, in order.
    public var sections: [Code]
  }

  /// Something that is done in a stage besides talking.
  public struct Step: Hashable, Sendable {
    /// What.
    public var what: What
    /// How long it is meant to last.
    public var minutes: Int
    /// In how many small groups; only where groups are what it is.
    public var groups: Int?
    /// What is said to begin it.
    public var prompt: String?

    /// What can be done besides talking.
    public enum What: String, Hashable, Sendable, CaseIterable {
      /// Nobody speaks.
      case silence
      /// Everybody writes for themselves.
      case writing
      /// Small groups.
      case groups
    }
  }

  /// What a plain note of a stage is.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// What worked well.
    case well
    /// What would have worked better.
    case better
    /// What has already changed.
    case changed
    /// What can change now.
    case canChange = "can-change"
    /// A fact.
    case none
  }
}

extension AgendaDescription {
  /// Reads an agenda file.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["title", "day", "event", "stages"]) {
      reading, fields in
      let title = reading.text(reading.need(fields, "title"))
      let occasion = reading.occasion(fields)
      let places = reading.list(reading.need(fields, "stages"))
      let stages = places.compactMap { reading.stage($0) }
      if let place = fields["stages"], place.isList, places.isEmpty {
        reading.report(expected: .listOf(1...100), at: place)
      }
      if stages.count == places.count {
        reading.reportDuplicates(zip(stages, places).map { ($0.code.text, $1) })
      }
      guard let title, let occasion else { return nil }
      return AgendaDescription(title: title, occasion: occasion, stages: stages)
    }
  }
}

extension Reading {
  /// A day, or else an event.
  fileprivate mutating func occasion(_ fields: Fields) -> AgendaDescription.Occasion? {
    guard let event = fields["event"] else {
      return number(need(fields, "day"), 1...2).map { .day($0) }
    }
    if let day = fields["day"] { report(.doesNotGoWith("event"), at: day) }
    let kinds = LearningDay.Event.Kind.allCases
    return choice(event, kinds.map { ($0.rawValue.replacing(" ", with: "-"), $0) })
      .map { .event($0) }
  }

  fileprivate mutating func stage(_ place: Place) -> AgendaDescription.Stage? {
    let known = [
      "code", "title", "minutes", "prompts", "each", "at-most", "side", "break-after", "asked-of",
      "steps", "sections",
    ]
    guard let fields = fields(place, known) else { return nil }
    let code = code(need(fields, "code"))
    let title = text(need(fields, "title"))
    let minutes = number(need(fields, "minutes"), 1...600)
    let prompts = texts(need(fields, "prompts"))
    let most = repetitions(fields)
    let side = choice(fields["side"], of: AgendaDescription.Side.self)
    let breaks = breaks(fields, repeats: most != nil)
    let askedOf = text(fields["asked-of"])
    let steps = list(fields["steps"]).compactMap { step($0) }
    let sections = list(fields["sections"]).compactMap { self.code($0) }
    guard let code, let title, let minutes else { return nil }
    return AgendaDescription.Stage(
      code: code, title: title, minutes: minutes, prompts: prompts, eachEpisodeAtMost: most,
      side: side ?? .none, breaks: breaks, askedOf: askedOf, steps: steps,
      sections: sections)
  }

  private mutating func step(_ place: Place) -> AgendaDescription.Step? {
    guard let fields = fields(place, ["do", "minutes", "groups", "prompt"]) else { return nil }
    let what = choice(need(fields, "do"), of: AgendaDescription.Step.What.self)
    let minutes = number(need(fields, "minutes"), 1...240)
    let prompt = text(fields["prompt"])
    if what == .groups { _ = need(fields, "groups") }
    if let what, what != .groups, let groups = fields["groups"] {
      report(.doesNotGoWith(what.rawValue), at: groups)
    }
    let groups = number(fields["groups"], 1...20)
    guard let what, let minutes else { return nil }
    return AgendaDescription.Step(what: what, minutes: minutes, groups: groups, prompt: prompt)
  }

  private mutating func repetitions(_ fields: Fields) -> Int? {
    let most = number(fields["at-most"], 1...20)
    guard let each = fields["each"] else {
      if let place = fields["at-most"] { report(.doesNotGoWith("each"), at: place) }
      return nil
    }
    guard choice(each, [("episode", true)]) != nil else { return nil }
    return most ?? (fields["at-most"] == nil ? 4 : nil)
  }

  private mutating func breaks(_ fields: Fields, repeats: Bool) -> [Int] {
    guard let place = fields["break-after"] else { return [] }
    guard repeats, place.isList else {
      return number(place, 0...240).map { [$0] } ?? []
    }
    return list(place).compactMap { number($0, 0...240) }
  }
}
