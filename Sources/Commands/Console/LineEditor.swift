internal import CLibEdit
internal import Foundation

/// Reads lines from a terminal with history and completion; Ctrl-C clears the line.
@safe final class LineEditor {
  /// What the Tab key offers.
  enum Completion {
    /// Words that the word before the cursor can go on as.
    case word((String) -> [String])
    /// The same, told by all that stands before the cursor.
    case line((String) -> [String])
  }

  /// How one line is read.
  struct Reading {
    /// The prompt as it is to read now; asked again and again, so that a clock in it goes on.
    let prompt: () -> String
    /// What stands in the line from the beginning.
    var typed = ""
    /// Called with the unfinished line when typing pauses and before the program is ended.
    var keep: ((String) -> Void)?
    /// What there is to say, asked again and again while nothing stands in the line.
    var tell: (() -> String?)?
    /// After how many seconds without a key nobody is there any more.
    var idleAfter: Double?
    /// What is said when Ctrl-C is pressed on an empty line.
    var howToLeave = ""
    /// Whether several lines that are pasted are read as one.
    var joinsPastes = false
  }

  /// What came of reading a line.
  enum Outcome {
    /// A line, without its end.
    case line(String)
    /// There are no more.
    case end
    /// Nobody is there any more.
    case idle

    /// The line, where there is one.
    var line: String? { if case .line(let line) = self { line } else { nil } }
  }

  /// Whether lines can be brought back with the arrow keys.
  var keepsHistory = true

  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let state: State

  /// Takes the terminal; nil where there is none to edit on.
  init?(_ completion: Completion) {
    guard let editor = unsafe clibedit_start("silp") else { return nil }
    guard let history = unsafe history_init() else {
      unsafe el_end(editor)
      return nil
    }
    unsafe self.editor = unsafe editor
    unsafe self.history = unsafe history
    state = State(completion)
    unsafe _ = clibedit_history_size(history, 500)
    unsafe _ = clibedit_use_history(editor, history)
    unsafe _ = clibedit_set_editor(editor, "emacs")
    unsafe _ = clibedit_set_client_data(editor, Unmanaged.passUnretained(state).toOpaque())
    unsafe LineEditorCallbacks.set(editor)
  }

  /// Takes the terminal, with words to complete.
  convenience init?(complete: @escaping (_ word: String) -> [String]) {
    self.init(.word(complete))
  }

  deinit {
    unsafe history_end(history)
    unsafe el_end(editor)
  }

  /// Reads one line; the terminal is as it was before when this returns.
  func read(_ reading: Reading) -> Outcome {
    state.begin(reading)
    defer { state.finish() }
    var count: Int32 = 0
    // The window may have changed while nobody was asked for a line.
    unsafe el_resize(editor)
    guard let bytes = unsafe el_gets(editor, &count), count > 0 else {
      return state.isIdle ? .idle : .end
    }
    var line = unsafe String(cString: bytes)
    if line.hasSuffix("\n") { line.removeLast() }
    if keepsHistory, !line.isEmpty { unsafe _ = clibedit_history_enter(history, line) }
    return .line(line)
  }
}
