/// Reads what is pressed or typed while notes are sorted: a key where that is enough, else a line.
struct SortKeys {
  /// The keys that need words after them.
  static let needsWords: Set<Character> = [
    "#", "@", "!", "~", "^", "-", "g", "w", "f", "m", "s", "e", "n", "j",
  ]
  private static let prompt = "sort: "
  private let console: Console
  private let isAccessible: Bool
  private let editor: LineEditor?

  init(console: Console, isAccessible: Bool) {
    self.console = console
    self.isAccessible = isAccessible
    let takesKeys = console.inputIsTerminal && console.readKey != nil && !isAccessible
    editor = takesKeys ? LineEditor { _ in [] } : nil
  }

  /// The next line; nil at the end.
  func read(needs: Set<Character>) -> String? {
    guard let editor, let readKey = console.readKey else {
      if console.inputIsTerminal { console.out(Self.prompt) }
      return console.readLine()
    }
    guard let key = readKey(Self.prompt) else { return nil }
    guard needs.contains(key) else { return key.isNewline ? "" : String(key) }
    let begun = key.isLetter ? "\(key) " : String(key)
    return editor.read(
      LineEditor.Reading(
        prompt: { Self.prompt }, typed: begun, howToLeave: "Ctrl-C clears the line; q stops.")
    ).line
  }
}
