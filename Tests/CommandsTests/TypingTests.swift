import Commands
import Foundation
import TestSupport
import Testing

@Suite("What is typed")
struct TypingTests {
  @Test("is parted into words as the shell does it, whatever quotes and backslashes it has")
  func shell() throws {
    let letters = ["a", " ", "'", "\"", "\\"]
    var lines = [""]
    var all: [String] = []
    for _ in 1...5 {
      lines = lines.flatMap { line in letters.map { line + $0 } }
      all += lines
    }
    // What stands at the end of a line is continued by a shell, and refused by us.
    let wanted = all.filter { (try? CommandWords.split($0)) != nil }
    #expect(wanted.count > 1000)
    let script = """
      while IFS= read -r line; do eval "set -- $line"; printf '<%s>' "$@"; echo; done
      """
    let shell = try FinishedRun.run(
      ["-c", script], in: NSTemporaryDirectory(),
      input: wanted.map { $0 + "\n" }.joined(), program: "/bin/sh")
    let theirs = shell.out.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(shell.status == 0 && theirs.count == wanted.count + 1)
    for (line, words) in zip(wanted, theirs) {
      let ours = try CommandWords.split(line)
      // With no words at all, printf prints its format once.
      #expect((ours.isEmpty ? [""] : ours).map { "<\($0)>" }.joined() == words, "\(line)")
    }
  }

  @Test("refuses a line only where a quotation mark or a backslash has nothing after it")
  func refusals() {
    #expect(throws: CommandWords.Problem.openQuote("'")) { try CommandWords.split("the child's") }
    #expect(throws: CommandWords.Problem.openQuote("\"")) { try CommandWords.split("a \"b\\\"") }
    #expect(throws: CommandWords.Problem.endsWithBackslash) { try CommandWords.split("a \\") }
  }

  @Test("and pasted is one line, of which nothing is lost but what no keyboard writes")
  func pasted() {
    #expect(PastedText.asOneLine("one\r\ntwo\rthree\n\n\tfour\n") == "one two three four")
    #expect(
      PastedText.asOneLine("  two  spaces \n a\u{1B}[31m\u{0}\u{7F}") == "  two  spaces   a[31m")
    #expect(PastedText.asOneLine("e\u{301}\n\u{200F}ع\u{200D}") == "e\u{301} \u{200F}ع\u{200D}")
    #expect(PastedText.asOneLine("\r\n\u{7}\n").isEmpty)
  }

  @Test("is kept within seconds while it changes, and never written twice", arguments: 1...40)
  func draft(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var watch = LineWatch("", idleAfter: nil, at: 0)
    var (line, kept, changed, now) = ("", "", 0.0, 0.0)
    for _ in 0..<400 {
      now += Double(Int.random(in: 1...10, using: &random)) / 40
      if Int.random(in: 0...(seed % 2 == 0 ? 2 : 12), using: &random) == 0 {
        if line == kept { changed = now }
        line += "x"
      }
      if watch.isToBeKept(line, at: now) {
        #expect(line != kept)
        kept = line
      }
      #expect(line == kept || now - changed < LineWatch.longest + 0.25)
      #expect(watch.isUnkept(line, at: now) == (line != kept))
    }
    #expect(watch.isToBeKept(line, at: now + LineWatch.pause) == (line != kept))
  }

  @Test("keeps the review open as long as keys come, and not a moment longer")
  func idle() {
    var watch = LineWatch("", idleAfter: 900, at: 100)
    #expect(!watch.isIdle(at: 999.9) && watch.isIdle(at: 1000))
    watch.key(at: 990)
    #expect(!watch.isIdle(at: 1889) && watch.isIdle(at: 1890))
    #expect(!LineWatch("", idleAfter: nil, at: 0).isIdle(at: 1e9))
  }

  @Test("as a secret is taken key by key, with what backspace and Ctrl-U take back")
  func secret() {
    func typed(_ keys: String) -> (String?, TypedSecret.Step) {
      let secret = TypedSecret()
      for byte in keys.utf8 {
        let step = secret.take(byte)
        if step != .more { return (secret.text, step) }
      }
      return (secret.text, .more)
    }
    #expect(typed("four words\r") == ("four words", .done))
    #expect(typed("caf\u{E9}\u{7F}\u{7F}\u{8}bin\n") == ("cbin", .done))
    #expect(typed("\u{7F}\u{2019}\u{7F}a\n") == ("a", .done))
    #expect(typed("wrong\u{15}right\n") == ("right", .done))
    #expect(typed("half\u{4} and half\n") == ("half and half", .done))
    #expect(typed("\u{4}").1 == .cancelled && typed("abc\u{3}").1 == .cancelled)
    let long = String(repeating: "long ", count: 5000)
    #expect(typed(long + "\n") == (long, .done))
    #expect(typed(String(repeating: "x", count: TypedSecret.capacity + 1)).1 == .cancelled)
  }
}
