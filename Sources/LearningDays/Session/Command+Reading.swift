internal import ReviewModel

extension Command {
  private static let plain: [String: Command] = [
    "next": .next, "back": .back, "skip": .skip, "pause": .pause, "end": .end, "help": .help,
    "gaps": .gaps, "time": .time, "stages": .stages, "last": .lastNote,
    "off": .off, "on": .on, "undo": .undo, "redo": .redo, "keep": .keepSleep,
    "subtract": .leaveOutSleep,
  ]
  /// The marks of kinds in words; alone, the sticky ones stay set.
  private static let marks: [String: KindMark] = [
    "well": .well, "better": .better, "fact": .fact, "check": .check, "idea": .idea,
    "changed": .changed, "can": .canChange,
  ]
  /// Kinds of note that have no mark.
  private static let kinds: [String: LearningNote.Kind] = [
    "correct": .correction, "knew": .knew, "accuracy": .accuracy, "fair": .fairness,
    "voice": .missingVoice,
  ]
  private static let others = [
    "go", "break", "strike", "+5", "group", "silence", "write", "urgent", "concern", "conduct",
    "park", "accept", "decline", "quote", "section", "finding", "dissent", "pledge", "call",
    "called", "recommend",
  ]

  /// The names that can be typed, for completion and for what is nearest.
  static let names = (Array(plain.keys) + Array(marks.keys) + Array(kinds.keys) + others).sorted()

  init(_ typed: String, _ arguments: [String]) {
    let name = typed.lowercased()
    if let command = Self.plain[name] {
      self = arguments.isEmpty ? command : .refused(.tooMuch(name: name))
    } else if let mark = Self.marks[name] {
      self = Self.marked(mark, name, arguments)
    } else if name == "knew", let fact = arguments.first.flatMap({ Self.reference($0, "W") }),
      arguments.first?.first?.isNumber != true
    {
      self = Self.known(fact, arguments.dropFirst())
    } else if let kind = Self.kinds[name] {
      self = Self.words(name, arguments) { .say(kind, $0) }
    } else if name.hasPrefix("+"), let minutes = Int(name.dropFirst()) {
      self = arguments.isEmpty ? .add(minutes) : .refused(.tooMuch(name: name))
    } else {
      self =
        Self.ofTheClock(name, arguments) ?? Self.ofNotes(name, arguments)
        ?? Self.ofOthers(name, arguments) ?? .refused(.unknown(typed))
    }
  }

  private static func marked(_ mark: KindMark, _ name: String, _ arguments: [String]) -> Command {
    guard arguments.isEmpty, mark.isSticky else {
      return words(name, arguments) { .say(LearningNote.Kind(mark), $0) }
    }
    return .side(mark)
  }

  private static func ofTheClock(_ name: String, _ arguments: [String]) -> Command? {
    let number = arguments.count == 1 ? Int(arguments[0]) : nil
    func perhaps(_ command: (Int?) -> Command) -> Command {
      arguments.isEmpty || number != nil ? command(number) : .refused(.noNumber(name: name))
    }
    switch name {
    case "go": return number.map(Command.go) ?? .refused(.noNumber(name: name))
    case "break": return perhaps(Command.breakFor)
    case "group": return perhaps(Command.group)
    case "silence": return perhaps { .quiet(.silence, $0) }
    case "write": return perhaps { .quiet(.writing, $0) }
    default: return nil
    }
  }

  private static func ofNotes(_ name: String, _ arguments: [String]) -> Command? {
    let note = arguments.first.flatMap { reference($0, "N") }
    let only = arguments.count == 1 ? note : nil
    switch name {
    case "strike":
      return arguments.isEmpty ? .strike(nil) : only.map(Command.strike) ?? noNote(name)
    case "quote":
      return arguments.isEmpty ? .quote(nil) : only.map(Command.quote) ?? noNote(name)
    case "accept": return only.map { .answer($0, declined: nil) } ?? noNote(name)
    case "decline":
      guard let note else { return noNote(name) }
      return words(name, arguments.dropFirst()) { .answer(note, declined: $0) }
    case "park":
      if arguments.isEmpty { return .parked }
      // A number alone is a note's; with words after it, it begins an idea.
      return only.map(Command.park) ?? words(name, arguments) { .say(.idea, $0) }
    default: return nil
    }
  }

  private static func ofOthers(_ name: String, _ arguments: [String]) -> Command? {
    switch name {
    case "urgent": return words(name, arguments, Command.urgent)
    case "conduct": return arguments.isEmpty ? .conduct : .refused(.conductWords)
    case "concern": return concern(arguments)
    case "section":
      guard arguments.count < 2 else { return .refused(.noChoice(name: name, [])) }
      guard let typed = arguments.first else { return .section(nil) }
      if typed.lowercased() == "next" { return .nextSection }
      return Code(typed).map { .section($0) } ?? .refused(.noChoice(name: name, []))
    case "finding": return finding(arguments)
    case "dissent":
      return about("F", name, arguments) { finding, rest in
        words(name, rest) { .dissent(finding, $0) }
      }
    case "pledge": return pledge(arguments)
    case "recommend": return recommendation(arguments)
    case "call":
      return about("T", name, arguments) { who, rest in
        if rest.isEmpty { return .call(who, days: nil) }
        let days = rest.count == 1 ? rest.first.flatMap { Int($0) } : nil
        return days.map { .call(who, days: $0) } ?? .refused(.noNumber(name: name))
      }
    case "called":
      return about("T", name, arguments) { who, rest in
        rest.isEmpty ? .called(who) : .refused(.noReference(name: name, letters: "T"))
      }
    default: return nil
    }
  }
}

extension Command {
  private static let concernWords = ["who", "to", "by", "referred", "left"]
  private static let testWords = ["agree", "amend", "reject"]

  /// `LC1 referred 14:20 front door`; without a number, of the last that was raised.
  private static func concern(_ arguments: [String]) -> Command {
    var rest = arguments[...]
    let concern = rest.first.flatMap { reference($0, "LC") }
    if concern != nil { rest.removeFirst() }
    guard let word = rest.popFirst()?.lowercased(), concernWords.contains(word) else {
      return .refused(.noChoice(name: "concern", concernWords))
    }
    let time = word == "referred" ? rest.first.flatMap { TimeOfDay($0) } : nil
    if time != nil { rest.removeFirst() }
    return words("concern " + word, rest) { pieces in
      switch word {
      case "who": return .concern(concern, .taker(pieces))
      case "to": return .concern(concern, .to(pieces))
      case "by": return .concern(concern, .by(pieces))
      case "referred": return .concern(concern, .referred(time, pieces))
      default:
        let parts = pieces.split(maxSplits: 1) { $0 == .word("because") }.map(Array.init)
        guard parts.count == 2 else { return .refused(.noWords(name: "concern left … because")) }
        return .concern(concern, .left(parts[0], because: parts[1]))
      }
    }
  }

  /// `W3 @hv @gp since 2024-05`; without an agency, those that speak.
  private static func known(_ fact: ShortReference, _ arguments: ArraySlice<String>) -> Command {
    var rest = arguments
    var since: EDTFDate?
    if rest.count > 1, rest.dropLast().last?.lowercased() == "since" {
      since = rest.last.flatMap { EDTFDate($0) }
      if since != nil { rest = rest.dropLast(2) }
    }
    let pieces = rest.flatMap { Token.tokens(of: $0).map(\.piece) }
    let tags = pieces.compactMap(\.tag)
    guard !pieces.contains(where: \.isWord), tags.allSatisfy({ $0.sigil == .agency }) else {
      return .refused(.noChoice(name: "knew \(fact.text)", ["@hv", "@hv since 2024-05"]))
    }
    return .known(fact, tags, since: since)
  }

  private static func finding(_ arguments: [String]) -> Command {
    about("F", "finding", arguments) { finding, rest in
      var rest = rest
      guard let word = rest.popFirst()?.lowercased(), testWords.contains(word) else {
        return .refused(.noChoice(name: "finding", testWords))
      }
      if word == "agree" {
        return rest.isEmpty ? .test(finding, .agreed) : .refused(.tooMuch(name: "finding agree"))
      }
      return words("finding " + word, rest) {
        .test(finding, word == "amend" ? .amended($0) : .rejected($0))
      }
    }
  }

  /// Words, and perhaps `by` and a date at their end.
  private static func pledge(_ arguments: [String]) -> Command {
    let last = arguments.last.flatMap { EDTFDate($0) }
    let isDated = arguments.count > 2 && arguments[arguments.count - 2].lowercased() == "by"
    guard let last, isDated else { return words("pledge", arguments) { .pledge($0, due: nil) } }
    return words("pledge", arguments.dropLast(2)) { .pledge($0, due: last) }
  }
}

extension Command {
  static func noNote(_ name: String) -> Command { .refused(.noNote(name: name)) }

  /// A command that begins with the number of a record.
  static func about(
    _ letters: String, _ name: String, _ arguments: [String],
    _ command: (ShortReference, ArraySlice<String>) -> Command
  ) -> Command {
    guard let found = arguments.first.flatMap({ reference($0, letters) }) else {
      return .refused(.noReference(name: name, letters: letters))
    }
    return command(found, arguments.dropFirst())
  }

  /// A number as it is typed: `N14`, or `14` alone.
  static func reference(_ word: String, _ letters: String) -> ShortReference? {
    let typed = word.first?.isNumber == true ? letters + word : word
    guard let reference = ShortReference(typed), reference.letters == letters else { return nil }
    return reference
  }

  /// A command that takes words; tags alone are none.
  static func words(
    _ name: String, _ arguments: some Collection<String>,
    _ command: ([NoteLine.Piece]) -> Command
  ) -> Command {
    let pieces = arguments.flatMap { Token.tokens(of: $0).map(\.piece) }
    return pieces.contains(where: \.isWord) ? command(pieces) : .refused(.noWords(name: name))
  }
}
