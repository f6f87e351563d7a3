internal import CLibEdit
internal import Foundation

/// Reads lines from a terminal with history and completion; Ctrl-C clears the line.
@safe final class LineEditor {
  private let editor: OpaquePointer
  private let history: OpaquePointer
  private let state: State

  /// Takes the terminal; nil where there is none to edit on.
  ///
  /// - Parameter complete: What the word before the cursor can go on as.
  init?(complete: @escaping (_ word: String) -> [String]) {
    guard let editor = unsafe clibedit_start("silp") else { return nil }
    guard let history = unsafe history_init() else {
      unsafe el_end(editor)
      return nil
    }
    unsafe self.editor = unsafe editor
    unsafe self.history = unsafe history
    state = State(complete: complete)
    unsafe _ = clibedit_history_size(history, 500)
    unsafe _ = clibedit_use_history(editor, history)
    unsafe _ = clibedit_set_editor(editor, "emacs")
    unsafe _ = clibedit_set_signals(editor, 1)
    unsafe _ = clibedit_set_client_data(editor, Unmanaged.passUnretained(state).toOpaque())
    unsafe _ = clibedit_set_prompt(editor, promptOfState)
    unsafe _ = clibedit_add_command(editor, "complete-word", "Complete the word", completeWord)
    unsafe _ = clibedit_bind(editor, "^I", "complete-word")
  }

  deinit {
    unsafe history_end(history)
    unsafe el_end(editor)
  }

  /// One line without its end, or nil at the end of input.
  func readLine(prompt: String) -> String? {
    state.setPrompt(prompt)
    var count: Int32 = 0
    guard let bytes = unsafe el_gets(editor, &count), count > 0 else { return nil }
    var line = unsafe String(cString: bytes)
    if line.hasSuffix("\n") { line.removeLast() }
    if !line.isEmpty { unsafe _ = clibedit_history_enter(history, line) }
    return line
  }

  /// What the callbacks reach: the prompt's bytes, which must outlive the call, and the completer.
  @safe fileprivate final class State {
    let complete: (String) -> [String]
    var prompt: UnsafeMutablePointer<CChar>?

    init(complete: @escaping (String) -> [String]) {
      self.complete = complete
      unsafe prompt = nil
    }

    deinit { unsafe free(prompt) }

    func setPrompt(_ text: String) {
      unsafe free(prompt)
      unsafe prompt = strdup(text)
    }

    static func of(_ editor: OpaquePointer?) -> State? {
      guard let editor = unsafe editor, let data = unsafe clibedit_client_data(editor) else {
        return nil
      }
      return unsafe Unmanaged<State>.fromOpaque(data).takeUnretainedValue()
    }
  }
}

private func promptOfState(_ editor: OpaquePointer?) -> UnsafeMutablePointer<CChar>? {
  unsafe LineEditor.State.of(editor)?.prompt
}

/// Puts in what is common to all that fit; shows them when there is nothing more in common.
private func completeWord(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let state = unsafe LineEditor.State.of(editor), let line = unsafe el_line(editor) else {
    return UInt8(CC_ERROR)
  }
  let count = unsafe line.pointee.cursor - line.pointee.buffer
  let before = unsafe String(
    decoding: UnsafeRawBufferPointer(start: line.pointee.buffer, count: count), as: UTF8.self)
  let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init)
  guard let word, !word.isEmpty else { return UInt8(CC_ERROR) }
  let fits = state.complete(word)
  guard let first = fits.first else { return UInt8(CC_ERROR) }
  let shared = fits.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
  let rest = String(shared.dropFirst(word.count)) + (fits.count == 1 ? " " : "")
  if rest.isEmpty {
    FileHandle.standardOutput.write(Data(("\n" + fits.joined(separator: "  ") + "\n").utf8))
    return UInt8(CC_REDISPLAY)
  }
  return unsafe el_insertstr(editor, rest) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
}
