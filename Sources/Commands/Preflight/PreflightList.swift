/// What was looked at before a day, line by line.
struct PreflightList {
  /// How one thing stands.
  enum State: String {
    /// As it should be.
    case ready
    /// Worth a look; the day can be held.
    case look
    /// Not there, and it should be.
    case missing
    /// Nobody can tell from here.
    case unseen
  }

  /// One thing.
  struct Line {
    /// What it belongs to: people, keys.
    let area: String
    let state: State
    let words: String
    /// What to type, or to do; nothing where there is nothing to do.
    let type: String
  }

  private(set) var lines: [Line] = []

  mutating func add(_ area: String, _ state: State, _ words: String, type: String = "") {
    lines.append(Line(area: area, state: state, words: words, type: type))
  }

  /// How many things are missing.
  var missing: Int { lines.count { $0.state == .missing } }

  /// Prints everything: areas down the side for a person, rows for a script, sentences for a
  /// screen reader.
  func print(_ output: OutputOptions, console: Console = .current) {
    guard !output.json, !output.plain, !output.isAccessible(console.environment) else {
      var table = Table("area", "state", "what", "do")
      for line in lines { table.add(line.area, line.state.rawValue, line.words, line.type) }
      return table.print(output)
    }
    let width = min(console.screenWidth() ?? 79, 100)
    var area = ""
    for line in lines {
      let name = line.area == area ? "" : line.area.prefix(1).uppercased() + line.area.dropFirst()
      area = line.area
      let mark =
        switch line.state {
        case .ready: "ok       "
        case .look: "look     "
        case .missing: "MISSING  "
        case .unseen: "ask      "
        }
      let opening = Self.pad(name, to: 12) + mark
      for text in Paragraph.lines(line.words, after: opening, width: width) { console.say(text) }
      guard !line.type.isEmpty else { continue }
      let indent = String(repeating: " ", count: opening.count) + "-> "
      for text in Paragraph.lines(line.type, after: indent, width: width) { console.say(text) }
    }
  }

  private static func pad(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
