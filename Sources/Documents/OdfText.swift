internal import XML

/// Words as paragraph content: spaces, tabs and line breaks survive (ODF 1.3 part 3 §6.1).
enum OdfText {
  /// Appends words to a paragraph.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    guard needsCare(text) else {
      XMLEscape.append(text, to: &bytes, attribute: false)
      return
    }
    var run = ""
    var spaces = 0
    func flush(_ bytes: inout [UInt8]) {
      XMLEscape.append(run, to: &bytes, attribute: false)
      run = ""
    }
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if scalar == " " {
        spaces += 1
        // The first of several spaces between words may stay one.
        if spaces == 1 && index > 0 && run.last != nil {
          run += " "
          continue
        }
        flush(&bytes)
        bytes.append(contentsOf: "<text:s/>".utf8)
        continue
      }
      spaces = 0
      switch scalar {
      case "\n":
        flush(&bytes)
        bytes.append(contentsOf: "<text:line-break/>".utf8)
      case "\t":
        flush(&bytes)
        bytes.append(contentsOf: "<text:tab/>".utf8)
      case "\r": continue
      default: run.unicodeScalars.append(scalar)
      }
    }
    // A closing space would be lost before one in the template.
    let endsInSpace = run.last == " "
    if endsInSpace { run.removeLast() }
    flush(&bytes)
    if endsInSpace { bytes.append(contentsOf: "<text:s/>".utf8) }
  }

  /// True unless every space stands alone between other characters, and there is no break.
  private static func needsCare(_ text: String) -> Bool {
    var previous = UInt8(ascii: " ")
    for byte in text.utf8 {
      if byte == UInt8(ascii: " ") {
        if previous == byte { return true }
      } else if byte == 0x0A || byte == 0x09 || byte == 0x0D {
        return true
      }
      previous = byte
    }
    return !text.isEmpty && previous == UInt8(ascii: " ")
  }

  /// Paragraphs as people separate them: by blank lines.
  static func paragraphs(of text: String) -> [String] {
    guard text.utf8.contains(0x0A) else { return [text] }
    var result: [String] = []
    var current: [Substring] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if line.allSatisfy(\.isWhitespace) {
        if !current.isEmpty { result.append(current.joined(separator: "\n")) }
        current = []
      } else {
        current.append(line)
      }
    }
    if !current.isEmpty { result.append(current.joined(separator: "\n")) }
    return result
  }
}
