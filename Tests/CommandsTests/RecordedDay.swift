import Foundation

/// A learning day as its scribe typed it, with the slips; how it is written, its file says.
struct RecordedDay {
  /// What was typed until Enter.
  let lines: [[Stroke]]

  /// What was done at the keyboard.
  enum Stroke: Hashable {
    case text(String)
    /// Typed, and taken back key by key, with Ctrl-W or with Ctrl-U.
    case takenBack(String, by: Key)
    /// Typed, and gone on with by Tab.
    case completed(String, by: String)
    case broughtBack(String)
    case pasted([String])
    /// A signal ended the program.
    case ended(Int32)
  }

  /// What takes back what was typed.
  enum Key: Hashable {
    case backspace, controlW, controlU
  }

  /// Where it is typed.
  enum Keyboard {
    /// At the program's own editor.
    case editor
    /// At a terminal that gives lines to the program.
    case terminal
    /// Into a pipe.
    case pipe
  }

  /// Reads a day from Recordings.
  init(_ name: String) throws {
    let path = Checkout.folder + "/Tests/CommandsTests/Recordings/" + name
    lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("%") }.map { Self.strokes($0) }
  }

  /// All of it, as lines for a pipe.
  var plain: String {
    lines.map { line in line.map { $0.keys(at: .pipe) }.joined() + "\n" }.joined()
  }

  private static func strokes(_ line: Substring) -> [Stroke] {
    var strokes: [Stroke] = []
    var rest = line
    while let brace = rest.firstMatch(of: /\{(\w+)(?::([^}]*))?\}/) {
      let before = rest[..<brace.range.lowerBound]
      if !before.isEmpty { strokes.append(.text(String(before))) }
      strokes.append(stroke(String(brace.output.1), String(brace.output.2 ?? "")))
      rest = rest[brace.range.upperBound...]
    }
    return rest.isEmpty ? strokes : strokes + [.text(String(rest))]
  }

  private static func stroke(_ name: String, _ words: String) -> Stroke {
    let parts = words.components(separatedBy: "|")
    switch name {
    case "x": return .takenBack(words, by: .backspace)
    case "w": return .takenBack(words, by: .controlW)
    case "u": return .takenBack(words, by: .controlU)
    case "tab": return .completed(parts[0], by: parts[1])
    case "list": return .completed(words, by: "")
    case "up": return .broughtBack(words)
    case "paste": return .pasted(parts)
    case "kill": return .ended(SIGKILL)
    case "hangup": return .ended(SIGHUP)
    default: return .text("{\(name):\(words)}")
    }
  }
}

extension RecordedDay.Stroke {
  /// The keys that do it, or at a pipe what came of it.
  func keys(at keyboard: RecordedDay.Keyboard) -> String {
    switch self {
    case .text(let words): words
    case .takenBack(let words, by: let key):
      keyboard == .pipe ? "" : words + key.pressed(for: words)
    case .completed(let words, by: let rest): words + (keyboard == .editor ? "\t" : rest)
    case .broughtBack(let words): keyboard == .editor ? "\u{1B}[A" : words
    case .pasted(let lines):
      keyboard == .editor
        ? "\u{1B}[200~" + lines.joined(separator: "\r") + "\u{1B}[201~"
        : lines.joined(separator: " ").replacing("\t", with: " ")
    case .ended: ""
    }
  }
}

extension RecordedDay.Key {
  fileprivate func pressed(for words: String) -> String {
    switch self {
    case .backspace: String(repeating: "\u{7F}", count: words.count)
    case .controlW: "\u{17}"
    case .controlU: "\u{15}"
    }
  }
}
