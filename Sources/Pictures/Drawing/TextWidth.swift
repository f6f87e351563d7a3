/// How wide text will be: the widths of Helvetica, which Arial and Liberation Sans share.
package enum TextWidth {
  private static let letters: [UInt16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556,
    556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667,
    611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667,
    667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500,
    222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]

  /// The width of a line in points.
  package static func of(_ text: String, size: Double, bold: Bool = false) -> Double {
    var units = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: units += Int(letters[Int(scalar.value) - 0x20])
      case 0x300...0x36F, 0x200B...0x200F: break
      case 0x2018, 0x2019: units += 222
      case 0x2013: units += 556
      case 0x2E80...: units += 1000
      case 0x2014, 0x2026: units += 1000
      default: units += 722
      }
    }
    // Bold is wider by an eighth at most, and printers differ by a hair.
    return Double(units) / 1000 * size * (bold ? 1.1 : 1.01)
  }

  /// The text, or as much of it as fits with an ellipsis; nothing where not even that does.
  package static func fitted(
    _ text: String, size: Double, bold: Bool = false, width: Double
  ) -> String {
    if of(text, size: size, bold: bold) <= width { return text }
    var (low, high) = (0, min(text.count, 400))
    func cut(_ length: Int) -> String {
      var head = text.prefix(length)
      while let last = head.last, last == " " || last == "," { head.removeLast() }
      return head + "…"
    }
    while low < high {
      let middle = (low + high + 1) / 2
      if of(cut(middle), size: size, bold: bold) <= width {
        low = middle
      } else {
        high = middle - 1
      }
    }
    return low < 2 ? "" : cut(low)
  }

  /// The text in lines no wider than a width, the last one cut where there would be more.
  package static func lines(
    _ text: String, size: Double, bold: Bool = false, width: Double, most: Int
  ) -> [String] {
    var lines: [String] = []
    var words = text.prefix(600).split(whereSeparator: \.isWhitespace).map(String.init)[...]
    while let word = words.first {
      words = words.dropFirst()
      if let last = lines.last, of(last + " " + word, size: size, bold: bold) <= width {
        lines[lines.count - 1] = last + " " + word
      } else if lines.count == most {
        lines[most - 1] += " " + ([word] + words).joined(separator: " ")
        break
      } else {
        lines.append(word)
      }
    }
    return lines.map { fitted($0, size: size, bold: bold, width: width) }
  }
}
