internal import CLibEdit
internal import CProcess
internal import Foundation

extension LineEditor {
  /// What the callbacks reach while a line is read.
  @safe final class State {
    /// Something that is done to the line between two keys.
    enum Event {
      case insert(String)
      case newPrompt
      case say(String)
    }

    /// The key that stands for an event: the terminal never sends it, it sends a signal instead.
    static let eventKey: Unicode.Scalar = "\u{1C}"
    /// The key that clears the line; Ctrl-Y brings back what stood there.
    private static let clearKey: Unicode.Scalar = "\u{15}"
    private static let signals = [SIGINT, SIGTSTP, SIGCONT, SIGWINCH] + TerminalSignals.ending

    let completion: Completion
    /// The prompt's bytes, which the editor reads after the callback.
    private(set) var prompt: UnsafeMutablePointer<CChar>?
    private(set) var isIdle = false
    private(set) var event: Event?
    private var reading = Reading { "" }
    private var shownPrompt = ""
    private var watch = LineWatch("", idleAfter: nil, at: 0)
    private var signals: TerminalSignals?
    /// How many characters a line of the screen held when the line was shown last.
    private var columns = 80
    /// Whether only keys were pressed that are done with at once.
    ///
    /// After others (Escape, a search) the editor waits for a second key, and would take an event
    /// for it.
    private var isPlain = true
    private let clock = ContinuousClock()
    private let start = ContinuousClock().now

    init(_ completion: Completion) {
      self.completion = completion
      unsafe prompt = nil
    }

    deinit { unsafe free(prompt) }

    func begin(_ reading: Reading) {
      self.reading = reading
      isIdle = false
      isPlain = true
      event = reading.typed.isEmpty ? nil : .insert(reading.typed)
      columns = Self.columnsNow
      show(reading.prompt())
      watch = LineWatch(reading.typed, idleAfter: reading.idleAfter, at: now)
      signals = TerminalSignals(Self.signals)
      markPastes(true)
    }

    func finish() {
      markPastes(false)
      signals?.restore()
      signals = nil
      reading = Reading { "" }
    }

    func takeEvent() -> Event? {
      defer { event = nil }
      return event
    }

    private var now: Double { start.duration(to: clock.now) / .seconds(1) }

    /// What was pasted, as one line.
    func takePaste() -> String {
      let text = Terminal.readPaste { [signals] in
        signals?.has([SIGINT] + TerminalSignals.ending) ?? false
      }
      watch.key(at: now)
      // The mark before it was read whole: the editor waits for no second key.
      isPlain = true
      return PastedText.asOneLine(text)
    }

    /// Asks the terminal to tell what is pasted from what is typed, or no longer to.
    func markPastes(_ isMarking: Bool) {
      if reading.joinsPastes { Terminal.markPastes(isMarking) }
    }

    private func show(_ text: String) {
      shownPrompt = text
      unsafe free(prompt)
      unsafe prompt = strdup(text)
    }
  }
}

extension LineEditor.State {
  /// The next key, or the one that stands for an event; nil at the end.
  func next(_ editor: OpaquePointer) -> Unicode.Scalar? {
    if event != nil { return Self.eventKey }
    while true {
      unsafe keepInTime(editor)
      let isReady = Terminal.waitForInput(milliseconds: 250)
      // Before the key: Ctrl-C was pressed before whatever there is to read.
      if let number = signals?.next() {
        if let key = unsafe answer(number, editor) { return key }
        continue
      }
      if isReady {
        guard let key = Terminal.readScalar() else {
          unsafe keepNow(editor)
          return nil
        }
        watch.key(at: now)
        isPlain = isPlain && Self.isPlain(key)
        return key
      }
      isIdle = watch.isIdle(at: now)
      if isIdle { return nil }
      if isPlain, unsafe line(editor).isEmpty, let news = reading.tell?() {
        return key(for: .say(news))
      }
      if isPlain, hasNewPrompt() { return key(for: .newPrompt) }
    }
  }

  private func hasNewPrompt() -> Bool {
    let text = reading.prompt()
    guard text != shownPrompt else { return false }
    show(text)
    return true
  }

  private func key(for event: Event) -> Unicode.Scalar {
    self.event = event
    return Self.eventKey
  }

  /// Keys that change or move at once: letters, and Ctrl-A, E, H, K, U, W, Y, backspace.
  private static func isPlain(_ key: Unicode.Scalar) -> Bool {
    key.value >= 0x20 || [0x01, 0x05, 0x08, 0x0B, 0x15, 0x17, 0x19].contains(key.value)
  }

  private func answer(_ number: Int32, _ editor: OpaquePointer) -> Unicode.Scalar? {
    switch number {
    case SIGINT:
      if unsafe !line(editor).isEmpty { return Self.clearKey }
      return reading.howToLeave.isEmpty ? nil : key(for: .say(reading.howToLeave))
    case SIGWINCH: unsafe resize(editor)
    case SIGTSTP:
      markPastes(false)
      unsafe clibedit_prepare_terminal(editor, 0)
      cprocess_raise(SIGTSTP)
      // Going on sends a signal of its own, unless nobody could have stopped us.
      unsafe clibedit_prepare_terminal(editor, 1)
      markPastes(true)
    case SIGCONT:
      unsafe clibedit_prepare_terminal(editor, 1)
      markPastes(true)
      unsafe clibedit_refresh(editor)
    default:
      unsafe keepNow(editor)
      markPastes(false)
      unsafe clibedit_prepare_terminal(editor, 0)
      StandardStream.err("\n")
      signals?.restore()
      cprocess_raise(number)
      exit(128 + number)
    }
    return nil
  }

  /// Shows the line again where the window is narrower or wider now.
  ///
  /// Some terminals break their lines anew and some do not: of the two places where the prompt may
  /// begin, the lower one is taken, so that nothing above it is lost.
  private func resize(_ editor: OpaquePointer) {
    let old = columns
    unsafe el_resize(editor)
    columns = Self.columnsNow
    guard columns != old else { return }
    let cells = unsafe Self.cells(shownPrompt) + Self.cells(line(editor, upToCursor: true))
    let up = min(cells / old, cells / columns)
    StandardStream.out("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J")
    unsafe clibedit_refresh(editor)
  }

  /// How many characters a line of the screen holds; the editor takes 80 where that is not known.
  static var columnsNow: Int {
    let columns = Int(cprocess_columns())
    return columns > 1 ? columns : 80
  }

  /// How many places of a screen a text takes.
  private static func cells(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Int(cprocess_cells(wchar_t($1.value))) }
  }

  private func keepInTime(_ editor: OpaquePointer) {
    guard let keep = reading.keep else { return }
    let line = unsafe line(editor)
    if watch.isToBeKept(line, at: now) { keep(line) }
  }

  private func keepNow(_ editor: OpaquePointer) {
    let line = unsafe line(editor)
    if watch.isUnkept(line, at: now) { reading.keep?(line) }
  }

  private func line(_ editor: OpaquePointer, upToCursor: Bool = false) -> String {
    guard let info = unsafe el_line(editor) else { return "" }
    let count =
      unsafe upToCursor
      ? info.pointee.cursor - info.pointee.buffer : info.pointee.lastchar - info.pointee.buffer
    return unsafe String(
      decoding: UnsafeRawBufferPointer(start: info.pointee.buffer, count: count), as: UTF8.self)
  }
}
