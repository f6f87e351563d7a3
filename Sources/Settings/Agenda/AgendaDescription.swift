public import ReviewModel

/// A learning day's agenda as its file gives it, before it is fitted to a review.
public struct AgendaDescription: Hashable, Sendable {
  /// What the day is called.
  public var title: String
  /// Which day: 1 or 2.
  public var day: Int
  /// The stages in order.
  public var stages: [Stage]

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
  }

  /// What a plain note of a stage is.
  public enum Side: String, Hashable, Sendable, CaseIterable {
    /// What worked well.
    case well
    /// What would have worked better.
    case better
    /// A fact.
    case none
  }
}

extension AgendaDescription {
  /// Reads an agenda file.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: ["title", "day", "stages"]) {
      reading, fields in
      let title = reading.text(reading.need(fields, "title"))
      let day = reading.number(reading.need(fields, "day"), 1...2)
      let places = reading.list(reading.need(fields, "stages"))
      let stages = places.compactMap { reading.stage($0) }
      if let place = fields["stages"], place.isList, places.isEmpty {
        reading.report(expected: .listOf(1...100), at: place)
      }
      if stages.count == places.count {
        reading.reportDuplicates(zip(stages, places).map { ($0.code.text, $1) })
      }
      guard let title, let day else { return nil }
      return AgendaDescription(title: title, day: day, stages: stages)
    }
  }
}

extension Reading {
  fileprivate mutating func stage(_ place: Place) -> AgendaDescription.Stage? {
    let known = ["code", "title", "minutes", "prompts", "each", "at-most", "side", "break-after"]
    guard let fields = fields(place, known) else { return nil }
    let code = code(need(fields, "code"))
    let title = text(need(fields, "title"))
    let minutes = number(need(fields, "minutes"), 1...600)
    let prompts = texts(need(fields, "prompts"))
    let most = repetitions(fields)
    let side = choice(fields["side"], of: AgendaDescription.Side.self)
    let breaks = breaks(fields, repeats: most != nil)
    guard let code, let title, let minutes else { return nil }
    return AgendaDescription.Stage(
      code: code, title: title, minutes: minutes, prompts: prompts, eachEpisodeAtMost: most,
      side: side ?? .none, breaks: breaks)
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
