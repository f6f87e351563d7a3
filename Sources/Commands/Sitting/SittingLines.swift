/// Where the lines of a sitting come from: an editor, a plain terminal, or a pipe.
struct SittingLines {
  private let console: Console
  private let prompt: String
  private let idleAfter: Double
  private let editor: LineEditor?

  /// - Parameter idleAfter: After how many seconds at the prompt nobody is there any more; from a
  ///   pipe nobody ever was.
  init(
    prompt: String, idleAfter: Double, isAccessible: Bool, console: Console,
    shortWords: @escaping () -> [String]
  ) {
    self.console = console
    self.prompt = prompt
    self.idleAfter = idleAfter
    editor =
      console.inputIsTerminal && console.outputIsTerminal && !isAccessible
      ? LineEditor(.line { SittingCompletion.words(after: $0, shortWords: shortWords()) }) : nil
  }

  /// The next line.
  func next() -> LineEditor.Outcome {
    if let editor {
      let prompt = prompt
      return editor.read(
        .init(prompt: { prompt }, idleAfter: idleAfter, howToLeave: "quit locks the review."))
    }
    if console.inputIsTerminal {
      console.out(prompt)
      guard Terminal.waitForLine(seconds: idleAfter) else { return .idle }
    }
    return console.readLine().map(LineEditor.Outcome.line) ?? .end
  }
}
