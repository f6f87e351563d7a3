internal import ReviewStore

/// A recovery code as it is shown, once: in groups that can be read aloud.
struct RecoverySheet {
  let code: RecoveryCode
  /// Which files it opens, as words.
  let opens: String

  /// Shows the code among the results, so that it is never lost, and what to do with it beside them.
  func show(_ console: Console, isAccessible: Bool? = nil) {
    console.say()
    console.say("Recovery code, which opens \(opens) when the passphrases are lost:")
    console.say()
    for line in lines(isAccessible ?? OutputOptions.isAccessible(console.environment)) {
      console.say(line)
    }
    console.say()
    console.tell(Self.advice)
  }

  /// Three lines of three groups, each with its number; for a screen reader a group a line.
  private func lines(_ isAccessible: Bool) -> [String] {
    let groups = code.groups.enumerated().map { (number: $0 + 1, digits: $1) }
    if isAccessible {
      return groups.map {
        "group \($0.number): " + $0.digits.map(String.init).joined(separator: " ")
      }
    }
    return stride(from: 0, to: groups.count, by: 3).map { start in
      groups[start..<start + 3].map { "  \($0.number)  \($0.digits)" }.joined(separator: "  ")
    }
  }

  private static let advice = """
    It is shown this once. Write it on paper, read it back group by group, and keep it in a sealed
    envelope away from this computer: whoever has it can read everything. Where a passphrase is
    asked for, it can be typed instead. A new one, which stops this one: silp access recovery
    """

  /// What to do with a code that went into a file.
  static func keepingFile(_ file: String) -> String {
    "Print \(file), keep the paper in a sealed envelope away from this computer, remove the file."
  }
}
