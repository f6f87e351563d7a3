internal import XML

/// The texts a workbook keeps once for all its cells.
enum SharedStrings {
  /// Reads them in order; a workbook may have none.
  static func read(_ name: String?, of parts: WorkbookParts) throws(IntakeFault) -> [String] {
    guard let name else { return [] }
    var strings: [String] = []
    var text = RichText()
    try parts.stream(name) { event throws(IntakeFault) in
      switch event {
      case .start("si", _): text = RichText()
      case .end("si"):
        guard text.value.utf8.count <= SheetLimits.cellText else {
          throw IntakeFault(.cellTooLarge(limit: SheetLimits.cellText))
        }
        guard strings.count < SheetLimits.cells else {
          throw IntakeFault(.tooManyCells(limit: SheetLimits.cells))
        }
        strings.append(ExcelEscapes.resolve(text.value))
      default: text.take(event)
      }
    }
    return strings
  }
}

/// Text in runs of different looks, joined; the reading aids of Japanese text are no part of it.
struct RichText {
  private(set) var value = ""
  private var isInText = false
  private var phoneticDepth = 0

  mutating func take(_ event: XMLStreamReader.Event) {
    switch event {
    case .start("rPh", _): phoneticDepth += 1
    case .end("rPh"): phoneticDepth -= 1
    case .start("t", _): isInText = phoneticDepth == 0
    case .end("t"): isInText = false
    case .text(let text) where isInText: value += text
    default: break
    }
  }
}

/// The way Excel writes characters that XML cannot hold: `_x000D_` (ECMA-376 part 1, 22.9.2.19).
enum ExcelEscapes {
  static func resolve(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var result = ""
    var rest = text[...]
    while let mark = rest.firstIndex(of: "_") {
      result += rest[..<mark]
      rest = rest[mark...]
      if let scalar = scalar(rest.prefix(7)) {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result += "_"
        rest = rest.dropFirst()
      }
    }
    return result + rest
  }

  private static func scalar(_ text: Substring) -> Unicode.Scalar? {
    guard text.utf8.count == 7, text.hasPrefix("_x"), text.hasSuffix("_") else { return nil }
    return UInt32(text.dropFirst(2).dropLast(), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
