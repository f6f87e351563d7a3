internal import ReviewModel

/// A command of the session, read from its name and the words after it.
enum Command: Hashable {
  case next, back, skip, pause, end, help, gaps, time, stages, lastNote, off, on
  case go(Int)
  case breakFor(Int?)
  case add(Int)
  /// Withdraws a note for good; without its number, asks for it.
  case strike(ShortReference?)
  /// A command that takes nothing, with something after it.
  case tooMuch(name: String)
  /// A command that takes a number, without one.
  case noNumber(name: String)
  /// A command that takes a note's number, with something else after it.
  case noNote(name: String)
  case unknown(String)

  private static let plain: [String: Command] = [
    "next": .next, "back": .back, "skip": .skip, "pause": .pause, "end": .end, "help": .help,
    "gaps": .gaps, "time": .time, "stages": .stages, "last": .lastNote,
    "off": .off, "on": .on,
  ]

  /// The names that can be typed, for completion and for what is nearest.
  static let names = (Array(plain.keys) + ["go", "break", "strike", "+5"]).sorted()

  init(_ typed: String, _ arguments: [String]) {
    let name = typed.lowercased()
    let number = arguments.count == 1 ? Int(arguments[0]) : nil
    if let command = Self.plain[name] {
      self = arguments.isEmpty ? command : .tooMuch(name: name)
    } else if name == "go" {
      self = number.map(Command.go) ?? .noNumber(name: name)
    } else if name == "break" {
      self =
        arguments.isEmpty ? .breakFor(nil) : number.map { .breakFor($0) } ?? .noNumber(name: name)
    } else if name == "strike" {
      self = arguments.isEmpty ? .strike(nil) : Self.strike(arguments)
    } else if name.hasPrefix("+"), let minutes = Int(name.dropFirst()) {
      self = arguments.isEmpty ? .add(minutes) : .tooMuch(name: name)
    } else {
      self = .unknown(typed)
    }
  }

  /// `N14`, or `14` alone.
  private static func strike(_ arguments: [String]) -> Command {
    let word = arguments[0]
    let reference = ShortReference(word.first?.isNumber == true ? "N" + word : word)
    guard arguments.count == 1, let reference, reference.letters == "N" else {
      return .noNote(name: "strike")
    }
    return .strike(reference)
  }
}

extension DaySession {
  /// The names of the commands, without their stroke: what Tab offers after one.
  public static var commands: [String] { Command.names }
}
