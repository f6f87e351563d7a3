// Where somebody reads a screen, lines are broken between words and not within them.
extension Console {
  /// A console that breaks long lines for whoever runs a command at a screen.
  ///
  /// What is for a program, or is read aloud, stays as it is.
  func fittingLines(of arguments: [String]) -> Console {
    var console = self
    let unbroken = ["--json", "--plain", "--accessible"]
    console.breaksLines =
      !OutputOptions.isAccessible(environment)
      && !arguments.contains(where: unbroken.contains)
    return console
  }

  /// Text as it is shown on standard output.
  func fitted(_ text: String) -> String { outputIsTerminal ? broken(text) : text }

  /// Writes a complaint to the person.
  func complain(_ text: String) { err(errorIsTerminal ? broken(text) : text) }

  /// Text whose lines are no longer than the screen is wide.
  func broken(_ text: String) -> String {
    guard breaksLines, let width = screenWidth(), width >= 20 else { return text }
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { Paragraph.fitted($0, width: width) }.joined(separator: "\n")
  }
}

extension Paragraph {
  /// What begins a message, below which its other lines do not go back.
  private static let openings = ["error: ", "hint: ", "note: ", "warning: "]

  /// A line in as many as it needs, each beginning where the words of the first do.
  ///
  /// One that is set in columns stays as it is.
  fileprivate static func fitted(_ line: Substring, width: Int) -> String {
    guard line.count > width else { return String(line) }
    let indent = line.prefix { $0 == " " }
    let words = line[indent.endIndex...]
    guard !words.contains("  "), !words.contains("\t") else { return String(line) }
    let label = openings.first { words.hasPrefix($0) } ?? ""
    return lines(String(words.dropFirst(label.count)), after: indent + label, width: width)
      .joined(separator: "\n")
  }
}
