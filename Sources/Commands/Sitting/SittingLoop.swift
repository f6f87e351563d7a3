/// Takes one command after another on a review that is unlocked.
struct SittingLoop {
  private let sitting: Sitting
  private let options: ReviewOptions
  private let lockAfter: Double
  private let lines: SittingLines
  private let console: Console

  /// - Parameter lockAfter: How many minutes may pass at the prompt without a key.
  init(
    sitting: Sitting, options: ReviewOptions, lockAfter: Double, isAccessible: Bool,
    console: Console
  ) {
    self.sitting = sitting
    self.options = options
    self.lockAfter = lockAfter
    self.console = console
    let name = Files.name(sitting.path)
    lines = SittingLines(
      prompt: (name.hasSuffix(".silp") ? String(name.dropLast(5)) : name) + "> ",
      idleAfter: lockAfter * 60, isAccessible: isAccessible, console: console,
      shortWords: { sitting.words })
  }

  /// What comes after a line.
  private enum Next {
    case more(ExitStatus)
    case leave
  }

  /// What a sitting takes besides the commands.
  static let help = """

    IN THIS SITTING:
      help [command]          what there is, and what one of them does
      unlock names            open the names file, where it was left closed
      quit                    lock the review and leave
    """

  /// Takes lines until there is an end of it; gives how the first command that failed did.
  func run() -> ExitStatus {
    var failed: ExitStatus?
    while true {
      switch lines.next() {
      case .idle:
        locked()
        return .done
      case .end:
        if console.inputIsTerminal { console.say() }
        return left(failed)
      case .line(let line):
        guard case .more(let status) = take(line) else { return left(failed) }
        if status != .done { failed = failed ?? status }
      }
    }
  }

  /// A line: one of the sitting's own words, or a command as it could be typed by itself.
  private func take(_ line: String) -> Next {
    var words: [String]
    do throws(CommandWords.Problem) { words = try CommandWords.split(line) } catch {
      console.complain(Self.complaint(error).text)
      return .more(.usage)
    }
    if words.first == "silp" { words.removeFirst() }
    switch words {
    case []: return .more(.done)
    case let words where words[0].hasPrefix("#"): return .more(.done)
    case ["quit"], ["exit"]: return .leave
    case ["help"]:
      let status = run(["--help"])
      console.say(Self.help)
      return .more(status)
    case ["unlock"], ["unlock", "names"]: return .more(unlockNames())
    default: return .more(reported(run(words)))
    }
  }

  private func run(_ words: [String]) -> ExitStatus {
    var console = console
    console.sitting = sitting
    return Tool.run(words, console: console)
  }

  /// A status that says more than the complaint did, and any for whoever reads along in a script.
  private func reported(_ status: ExitStatus) -> ExitStatus {
    if status != .done, !console.inputIsTerminal { console.tell("status: \(status.rawValue)") }
    return status
  }

  private func unlockNames() -> ExitStatus {
    do {
      try sitting.unlockNames(options, console: console)
      return .done
    } catch {
      console.err(error.text)
      return reported(error.exit)
    }
  }

  /// A person at a terminal saw what failed and went on; a script did not.
  private func left(_ failed: ExitStatus?) -> ExitStatus {
    guard console.inputIsTerminal else { return failed ?? .done }
    console.tell("\(Files.name(sitting.path)) is locked.")
    return .done
  }

  private func locked() {
    let minutes = lockAfter == lockAfter.rounded() ? "\(Int(lockAfter))" : "\(lockAfter)"
    console.tell(
      "\n\(Files.name(sitting.path)) was locked after \(minutes) idle minutes; nothing is lost.")
    console.tell("Open it again: silp open")
  }

  private static func complaint(_ problem: CommandWords.Problem) -> Complaint {
    switch problem {
    case .openQuote(let mark):
      Complaint(
        "the quotation mark \(mark) has no second one",
        hint: "nothing was done; an apostrophe goes between double ones: \"the child's school\"",
        exit: .usage)
    case .endsWithBackslash:
      Complaint(
        "nothing follows the last backslash", hint: "nothing was done; leave it out", exit: .usage)
    }
  }
}
