/// Lines of GEDCOM 7, UTF-8, each ended by a line feed.
struct GedcomLines {
  private(set) var text = ""

  /// Writes one line, and what else stands in its value in lines below it.
  mutating func add(_ level: Int, _ tag: String, _ value: String = "", pointer: String? = nil) {
    text += "\(level) "
    if let pointer { text += "@\(pointer)@ " }
    text += tag
    let lines = Self.lines(value)
    if let first = lines.first, !first.isEmpty { text += " " + Self.escaped(first) }
    text += "\n"
    for line in lines.dropFirst() {
      text += "\(level + 1) CONT" + (line.isEmpty ? "" : " " + Self.escaped(line)) + "\n"
    }
  }

  /// Writes a line that points to a record.
  mutating func point(_ level: Int, _ tag: String, to pointer: String) {
    text += "\(level) \(tag) @\(pointer)@\n"
  }

  private static func lines(_ value: String) -> [String] {
    var lines = [""]
    var wasReturn = false
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\r":
        lines.append("")
      case "\n":
        if !wasReturn { lines.append("") }
      default: lines[lines.count - 1].unicodeScalars.append(isAllowed(scalar) ? scalar : " ")
      }
      wasReturn = scalar == "\r"
    }
    return lines
  }

  /// GEDCOM 7 has no control characters but the tab.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: true
    case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
    default: true
    }
  }

  /// Only a sign at the beginning would be taken for a pointer.
  private static func escaped(_ line: String) -> String {
    line.unicodeScalars.first == "@" ? "@" + line : line
  }
}
