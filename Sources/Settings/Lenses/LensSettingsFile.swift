public import ReviewModel

/// What the lenses go by, as its file gives it: numbers, clocks and lists of words.
public struct LensSettingsFile: Hashable, Sendable {
  /// Each limit by its name.
  public var limits: [String: Limit]
  /// The names of lenses that are off.
  public var off: [String]
  /// The clocks of all nations.
  public var clocks: [Clock]
  /// Each nation's days that are no working days.
  public var holidays: [Code: [CalendarDay]]
  /// Sectors, and codes of agencies, that serve adults.
  public var adultServices: [Code]
  /// Words that are pointed out in the reviewer's own prose.
  public var wording: [Wording]
  /// What asks for no more than reminding or training.
  public var weakRequests: [String]
  /// Words that can mean anything in what is asked for.
  public var vagueWords: [String]
  /// Words that ask several where one answers.
  public var severalOwners: [String]
  /// Words of the trade.
  public var jargon: [String]
  /// Words that turn a phrase into its opposite.
  public var negations: [String]
  /// What suggests what, in the order of the file.
  public var suggestions: [Suggested]

  /// One number a lens goes by.
  public struct Limit: Hashable, Sendable {
    /// The number.
    public var value: Int
    /// Of what.
    public var unit: String
    /// Where it comes from.
    public var from: String
  }

  /// How long something may take in some nations.
  public struct Clock: Hashable, Sendable {
    /// The word for it.
    public var code: Code
    /// What it measures.
    public var title: String
    /// The nations it belongs to.
    public var nations: [Code]
    /// The mark it starts with.
    public var starts: String
    /// The marks that stop it.
    public var stops: [String]
    /// The marks that pause it.
    public var pauses: [String]
    /// How long.
    public var length: Int
    /// Whether in working days.
    public var isWorkingDays: Bool
    /// Where that comes from.
    public var from: String
  }

  /// A word, and what may stand instead.
  public struct Wording: Hashable, Sendable {
    /// The word or phrase.
    public var say: String
    /// What may stand instead.
    public var instead: String
  }

  /// A phrase, and what it suggests.
  public struct Suggested: Hashable, Sendable {
    /// What it suggests: `seen-yes`, `mark-injury`.
    public var claim: String
    /// The phrase.
    public var phrase: String
  }

  static let keys = [
    "limits", "off", "clocks", "holidays", "adult-services", "wording", "weak-requests",
    "vague-words", "several-owners", "jargon", "negations", "suggestions",
  ]
}

extension LensSettingsFile {
  /// Reads what the lenses go by.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(yaml: yaml, file: file, keys: Self.keys) { reading, fields in
      LensSettingsFile(
        limits: reading.limits(reading.need(fields, "limits")),
        off: reading.texts(fields["off"]), clocks: reading.clocks(fields["clocks"]),
        holidays: reading.holidays(fields["holidays"]),
        adultServices: reading.list(fields["adult-services"]).compactMap { reading.code($0) },
        wording: reading.wording(fields["wording"]),
        weakRequests: reading.texts(fields["weak-requests"]),
        vagueWords: reading.texts(fields["vague-words"]),
        severalOwners: reading.texts(fields["several-owners"]),
        jargon: reading.texts(fields["jargon"]), negations: reading.texts(fields["negations"]),
        suggestions: reading.suggested(fields["suggestions"]))
    }
  }
}

extension Reading {
  fileprivate mutating func limits(_ place: Place?) -> [String: LensSettingsFile.Limit] {
    var limits: [String: LensSettingsFile.Limit] = [:]
    let all = place.flatMap { anyFields($0) }
    for name in all?.names ?? [] {
      guard let inner = all?[name], let fields = fields(inner, ["value", "unit", "from"]) else {
        continue
      }
      let value = number(need(fields, "value"), 0...100_000)
      let unit = text(need(fields, "unit"))
      let from = text(need(fields, "from"))
      guard let value, let unit, let from else { continue }
      limits[name] = LensSettingsFile.Limit(value: value, unit: unit, from: from)
    }
    return limits
  }

  fileprivate mutating func clocks(_ place: Place?) -> [LensSettingsFile.Clock] {
    list(place).compactMap { place in
      let known = [
        "code", "title", "nations", "starts", "stops", "pauses", "length", "unit", "from",
      ]
      guard let fields = fields(place, known) else { return nil }
      let code = code(need(fields, "code"))
      let title = text(need(fields, "title"))
      let nations = list(need(fields, "nations")).compactMap { self.code($0) }
      let starts = text(need(fields, "starts"))
      let stops = texts(need(fields, "stops"))
      let pauses = texts(fields["pauses"])
      let length = number(need(fields, "length"), 0...10_000)
      let isWorking = choice(need(fields, "unit"), [("days", false), ("working-days", true)])
      let from = text(need(fields, "from"))
      guard let code, let title, let starts, let length, let isWorking, let from else { return nil }
      return LensSettingsFile.Clock(
        code: code, title: title, nations: nations, starts: starts, stops: stops, pauses: pauses,
        length: length, isWorkingDays: isWorking, from: from)
    }
  }

  fileprivate mutating func holidays(_ place: Place?) -> [Code: [CalendarDay]] {
    var holidays: [Code: [CalendarDay]] = [:]
    let all = place.flatMap { anyFields($0) }
    for name in all?.names ?? [] {
      let days = list(all?[name]).compactMap { place -> CalendarDay? in
        let date = date(place)
        if let date, date.exactDay == nil { report(expected: .date, at: place) }
        return date?.exactDay
      }
      holidays[Code(making: name)] = days
    }
    return holidays
  }

  fileprivate mutating func wording(_ place: Place?) -> [LensSettingsFile.Wording] {
    list(place).compactMap { place in
      guard let fields = fields(place, ["say", "instead"]) else { return nil }
      let say = text(need(fields, "say"))
      let instead = text(need(fields, "instead"))
      guard let say, let instead else { return nil }
      return LensSettingsFile.Wording(say: say, instead: instead)
    }
  }

  fileprivate mutating func suggested(_ place: Place?) -> [LensSettingsFile.Suggested] {
    let all = place.flatMap { anyFields($0) }
    return (all?.names ?? []).flatMap { claim in
      texts(all?[claim]).map { LensSettingsFile.Suggested(claim: claim, phrase: $0) }
    }
  }
}
