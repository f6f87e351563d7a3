internal import ReviewModel
internal import Views

/// The thread of one record, both ways, as somebody reads it.
struct ThreadPage {
  /// How much of a text is shown on a screen; all of it stands in --plain and --json.
  private static let most = 220

  private let start: ThreadTold
  private let back: [ThreadStepTold]
  private let forward: [ThreadStepTold]

  init(_ told: ToldThread, from end: ThreadEnd) {
    start = told.told(end)
    back = told.steps(from: end, .back)
    forward = told.steps(from: end, .forward)
  }

  /// Prints it as the person asked for it.
  func print(_ options: OutputOptions, console: Console = .current) {
    guard options.json || options.plain || options.isAccessible(console.environment) else {
      for line in lines(width: (console.screenWidth() ?? 80) - 1) { console.say(line) }
      return
    }
    var table = Table("way", "step", "from", "tie", "no", "what", "says", "stands")
    table.add(
      "", "0", "", "", start.reference, start.kind, start.text, start.standing)
    for (way, steps) in [("back", back), ("forward", forward)] {
      for step in steps {
        table.add(
          way, "\(step.depth)", step.from, step.tie, step.end.reference, step.end.kind,
          step.end.text, step.end.standing)
      }
    }
    table.print(options, console: console)
  }

  /// Its lines, none longer than this but where a word is.
  func lines(width: Int) -> [String] {
    Self.lines(start, "", width)
      + section(
        "WHY: WHAT IT RESTS ON", back, start.isMade ? "It rests on nothing that is shown." : "",
        width)
      + section(
        "WHAT BECAME OF IT", forward,
        start.isDone ? "" : "Nothing that is shown was made of it.", width)
  }

  private func section(
    _ heading: String, _ steps: [ThreadStepTold], _ none: String, _ width: Int
  ) -> [String] {
    // Nothing comes before a ground and nothing after an action: to say so would only fill lines.
    guard !steps.isEmpty else { return none.isEmpty ? [] : ["", heading, "  " + none] }
    return ["", heading]
      + steps.flatMap { step -> [String] in
        let indent = String(repeating: "  ", count: step.depth)
        guard !step.isAgain else {
          return ["\(indent)\(step.end.reference)  \(step.end.kind), as above"]
        }
        return Self.lines(step.end, indent, width, tie: Self.words(step.tie))
      }
  }

  /// A tie where it is worth a word: that a recommendation answers a finding goes without saying.
  private static func words(_ tie: String) -> String {
    switch tie {
    case "carries out", "carried out by", "answers", "answered by", "rests on", "ground of": ""
    case "is about": "about"
    case "held by": "in"
    default: tie
    }
  }

  private static func lines(
    _ end: ThreadTold, _ indent: String, _ width: Int, tie: String = ""
  ) -> [String] {
    let number = end.reference.isEmpty ? "–" : end.reference
    let opening = indent + number + "  "
    let standing = end.standing.isEmpty ? "" : " (\(end.standing))"
    let head = (tie.isEmpty ? "" : tie + " ") + end.kind + standing
    let text = end.text.count > most ? end.text.prefix(most) + " …" : end.text
    let below = String(repeating: " ", count: opening.count)
    return Paragraph.lines(head, after: opening, width: width)
      + (end.text.isEmpty ? [] : Paragraph.lines(text, after: below, width: width))
  }
}

extension ThreadTold {
  /// Whether it is made of other things, so that it rests on something or on nothing.
  fileprivate var isMade: Bool {
    ["finding", "recommendation", "action"].contains { kind.hasPrefix($0) }
  }

  /// Whether nothing is made of it any more.
  fileprivate var isDone: Bool { kind.hasPrefix("action") }
}
