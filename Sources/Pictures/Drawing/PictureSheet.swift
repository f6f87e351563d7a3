/// What a picture is drawn on.
public enum PictureSheet: Sendable, Hashable {
  /// An A4 page on its side, with a title and the marking: a paper by itself.
  case page
  /// The column of an upright page of a report, which has a title and a marking of its own.
  case column

  /// How wide it is at least, in points.
  var width: Double { self == .page ? 842 : 481 }
  var margin: Double { self == .page ? 28 : 1 }

  /// How large a canvas may be on it, in points.
  func room(for canvas: Canvas) -> (width: Double, height: Double) {
    self == .page ? (842, 595) : (width, max(width, canvas.page.height * width / canvas.page.width))
  }

  /// How large a canvas is on it, in centimetres.
  func centimetres(_ canvas: Canvas) -> (width: Double, height: Double) {
    let room = room(for: canvas)
    let scale = min(room.width / canvas.page.width, room.height / canvas.page.height) * 2.54 / 72
    return (canvas.page.width * scale, canvas.page.height * scale)
  }

  /// How wide a canvas of some height has to be to keep the shape of a page.
  func width(forHeight height: Double) -> Double {
    self == .page ? max(width, height * 842 / 595) : width
  }
}

extension Canvas {
  /// Writes a title, the marking and what is shown, where the sheet has none of its own.
  mutating func head(
    _ title: String, _ marking: String, _ words: String, on sheet: PictureSheet, at y: Double
  ) -> Double {
    let (left, right) = (sheet.margin, page.width - sheet.margin)
    guard sheet == .page else {
      text(words, left, y + 8, size: 8, colour: Ink.soft, width: right - left)
      return y + 14
    }
    let marked = text(
      marking, right, y + 8, size: 8, bold: true, side: .right, width: (right - left) * 0.4)
    text(title, left, y + 10, size: 13, bold: true, width: right - left - marked - 16)
    text(words, left, y + 23, size: 8, colour: Ink.soft, width: right - left)
    return y + 34
  }

  /// Writes lines of small type one below the other; says where the next may stand.
  mutating func foot(_ words: [String], on sheet: PictureSheet, at y: Double) -> Double {
    let width = page.width - 2 * sheet.margin
    var y = y
    for line in words.flatMap({ TextWidth.lines($0, size: 7, width: width, most: 4) }) {
      text(line, sheet.margin, y + 7, size: 7, colour: Ink.soft)
      y += 9
    }
    return y
  }
}
