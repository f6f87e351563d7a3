internal import CLibEdit
internal import Foundation

/// What libedit calls while a line is read.
enum LineEditorCallbacks {
  /// Has an editor call them.
  static func set(_ editor: OpaquePointer) {
    unsafe _ = clibedit_set_prompt(editor, promptOfState)
    unsafe _ = clibedit_set_reader(editor, nextKey)
    unsafe _ = clibedit_add_command(editor, "complete-word", "Complete the word", completeWord)
    unsafe _ = clibedit_bind(editor, "^I", "complete-word")
    // By itself it takes away all that stands before the cursor.
    unsafe _ = clibedit_bind(editor, "^W", "ed-delete-prev-word")
    unsafe _ = clibedit_add_command(editor, "silp-event", "Do what is to be done", carryOut)
    unsafe _ = clibedit_bind(editor, "^\\", "silp-event")
    unsafe _ = clibedit_add_command(editor, "silp-paste", "Take what is pasted", takePaste)
    unsafe _ = clibedit_bind(editor, "\\e[200~", "silp-paste")
  }

  fileprivate static func state(of editor: OpaquePointer?) -> LineEditor.State? {
    guard let editor = unsafe editor, let data = unsafe clibedit_client_data(editor) else {
      return nil
    }
    return unsafe Unmanaged<LineEditor.State>.fromOpaque(data).takeUnretainedValue()
  }

  /// What is offered for the word before the cursor.
  fileprivate static func completions(
    _ completion: LineEditor.Completion, before: String, word: String
  ) -> [String] {
    switch completion {
    case .word(let complete): word.isEmpty ? [] : complete(word)
    case .line(let complete): complete(before)
    }
  }
}

private func promptOfState(_ editor: OpaquePointer?) -> UnsafeMutablePointer<CChar>? {
  unsafe LineEditorCallbacks.state(of: editor)?.prompt
}

/// One character is read; anything else than 1 ends the line.
private func nextKey(_ editor: OpaquePointer?, _ key: UnsafeMutablePointer<wchar_t>?) -> Int32 {
  guard let editor = unsafe editor, let state = unsafe LineEditorCallbacks.state(of: editor),
    let scalar = unsafe state.next(editor)
  else { return 0 }
  unsafe key?.pointee = wchar_t(scalar.value)
  return 1
}

/// Does what is to be done between two keys.
private func carryOut(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  switch unsafe LineEditorCallbacks.state(of: editor)?.takeEvent() {
  case .insert(let text)?:
    return unsafe el_insertstr(editor, text) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
  case .newPrompt?: return UInt8(CC_REFRESH)
  case .say(let words)?: return unsafe say(words, editor)
  case nil: return UInt8(CC_NORM)
  }
}

/// Puts in what was pasted, however many lines it has.
private func takePaste(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let text = unsafe LineEditorCallbacks.state(of: editor)?.takePaste(), !text.isEmpty else {
    return UInt8(CC_NORM)
  }
  return unsafe el_insertstr(editor, text) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
}

/// Writes a line below the one that is typed, which is then shown again.
private func say(_ words: String, _ editor: OpaquePointer?) -> UInt8 {
  StandardStream.out("\n" + words + "\n")
  guard let editor = unsafe editor else { return UInt8(CC_REDISPLAY) }
  // Where the cursor was before is of no account: the line begins anew here.
  unsafe clibedit_refresh(editor)
  return UInt8(CC_NORM)
}

/// Puts in what is common to all that fit; shows them when there is nothing more in common.
private func completeWord(_ editor: OpaquePointer?, _ key: Int32) -> UInt8 {
  guard let state = unsafe LineEditorCallbacks.state(of: editor), let line = unsafe el_line(editor)
  else { return UInt8(CC_ERROR) }
  let count = unsafe line.pointee.cursor - line.pointee.buffer
  let before = unsafe String(
    decoding: UnsafeRawBufferPointer(start: line.pointee.buffer, count: count), as: UTF8.self)
  let word = before.split(separator: " ", omittingEmptySubsequences: false).last.map(String.init)
  guard let word else { return UInt8(CC_ERROR) }
  let fits = LineEditorCallbacks.completions(state.completion, before: before, word: word)
  guard let first = fits.first else { return UInt8(CC_ERROR) }
  let shared = fits.dropFirst().reduce(first) { $0.commonPrefix(with: $1) }
  let rest = String(shared.dropFirst(word.count)) + (fits.count == 1 ? " " : "")
  if rest.isEmpty {
    let list = fits.joined(separator: "  ")
    let width = Console.system.screenWidth() ?? 80
    // One space where they take several lines.
    return unsafe say(
      list.count <= width ? list : Paragraph.lines(list, width: width).joined(separator: "\n"),
      editor)
  }
  return unsafe el_insertstr(editor, rest) == 0 ? UInt8(CC_REFRESH) : UInt8(CC_ERROR)
}
