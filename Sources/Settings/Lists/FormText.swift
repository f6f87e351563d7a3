public import ReviewModel

/// The words of a form that is filled in with words: a file boards edit.
public struct FormText: Hashable, Sendable {
  /// What the form is called.
  public var title: String
  /// Whether its type is large, for those who read with effort.
  public var isLarge: Bool
  /// What somebody who fills it in should know first.
  public var preface: [String]
  /// The sections in order.
  public var sections: [Section]

  /// One section.
  public struct Section: Hashable, Sendable {
    /// The word it is known by when it comes back.
    public var code: Code
    /// Its heading.
    public var heading: String
    /// What else the heading is called in forms that came back.
    public var aliases: [String]
    /// What is expected in it.
    public var guidance: [String]
    /// What is filled in.
    public var body: Body
  }

  /// What is filled in in a section; heights are in millimetres.
  public enum Body: Hashable, Sendable {
    /// Words.
    case words(room: Int)
    /// Short answers.
    case lines([Line])
    /// A table with empty rows.
    case table([Column], rows: Int)
    /// Words to tick, and room for more.
    case ticks([String], more: String, room: Int)
  }

  /// A short answer.
  public struct Line: Hashable, Sendable {
    /// The word it is known by.
    public var code: Code
    /// What it is.
    public var label: String
  }

  /// A column of a table.
  public struct Column: Hashable, Sendable {
    /// Its heading.
    public var heading: String
    /// Its width relative to the others.
    public var width: Int
  }
}

extension FormText {
  /// Reads the words of a form.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(
      yaml: yaml, file: file, keys: ["title", "type", "preface", "sections"]
    ) { reading, fields in
      let title = reading.text(reading.need(fields, "title"))
      let isLarge = reading.choice(
        fields["type"], [(word: "usual", value: false), (word: "large", value: true)])
      let preface = reading.texts(fields["preface"])
      let places = reading.list(reading.need(fields, "sections"))
      let sections = places.compactMap { reading.section($0) }
      guard let title else { return nil }
      if sections.count == places.count {
        reading.reportDuplicates(zip(sections, places).map { ($0.code.text, $1) })
        reading.reportDuplicates(
          zip(sections, places).flatMap { section, place in
            ([section.heading] + section.aliases).map { ($0, place) }
          })
      }
      return FormText(
        title: title, isLarge: isLarge ?? false, preface: preface, sections: sections)
    }
  }
}

extension Reading {
  fileprivate mutating func section(_ place: Place) -> FormText.Section? {
    let keys = ["code", "heading", "also", "guidance", "room", "lines", "columns", "rows"]
    guard let fields = fields(place, keys + ["ticks", "more"]) else { return nil }
    let code = code(need(fields, "code"))
    let heading = text(need(fields, "heading"))
    let aliases = texts(fields["also"])
    let guidance = texts(fields["guidance"])
    let body = body(fields)
    guard let code, let heading else { return nil }
    return .init(code: code, heading: heading, aliases: aliases, guidance: guidance, body: body)
  }

  private mutating func body(_ fields: Fields) -> FormText.Body {
    let room = number(fields["room"], 0...250)
    if let place = fields["lines"] { return .lines(list(place).compactMap { line($0) }) }
    if let place = fields["columns"] {
      let columns = list(place).compactMap { column($0) }
      return .table(columns, rows: number(fields["rows"], 1...100) ?? 4)
    }
    if let place = fields["ticks"] {
      return .ticks(texts(place), more: text(fields["more"]) ?? "", room: room ?? 0)
    }
    return .words(room: room ?? 40)
  }

  private mutating func line(_ place: Place) -> FormText.Line? {
    guard let fields = fields(place, ["code", "label"]) else { return nil }
    let code = code(need(fields, "code"))
    let label = text(need(fields, "label"))
    guard let code, let label else { return nil }
    return .init(code: code, label: label)
  }

  private mutating func column(_ place: Place) -> FormText.Column? {
    guard let fields = fields(place, ["heading", "width"]) else { return nil }
    let heading = text(need(fields, "heading"))
    let width = number(fields["width"], 1...200)
    guard let heading else { return nil }
    return .init(heading: heading, width: width ?? 10)
  }
}
