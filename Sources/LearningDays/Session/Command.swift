/// A command of the session, read from its name and the words after it.
enum Command: Hashable {
  case next, back, skip, pause, end, help, gaps, time, stages, lastNote
  case go(Int)
  case breakFor(Int?)
  case add(Int)
  /// A command that takes nothing, with something after it.
  case tooMuch(name: String)
  /// A command that takes a number, without one.
  case noNumber(name: String)
  case unknown(String)

  private static let plain: [String: Command] = [
    "next": .next, "back": .back, "skip": .skip, "pause": .pause, "end": .end, "help": .help,
    "gaps": .gaps, "time": .time, "stages": .stages, "last": .lastNote,
  ]

  /// The names that can be typed, for completion and for what is nearest.
  static let names = (Array(plain.keys) + ["go", "break", "+5"]).sorted()

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
    } else if name.hasPrefix("+"), let minutes = Int(name.dropFirst()) {
      self = arguments.isEmpty ? .add(minutes) : .tooMuch(name: name)
    } else {
      self = .unknown(typed)
    }
  }
}

extension DaySession {
  /// The names of the commands, without their stroke: what Tab offers after one.
  public static var commands: [String] { Command.names }
}
