/// Puts the parts of a document together while its XML is gone through.
struct PartCollector {
  private var done = DocumentParts()
  /// The paragraphs that are open, one in another where a picture's box stands in a text.
  private var paragraphs: [(kind: DocumentPart.Kind, text: String)] = []
  private var items = 0
  private var headers = 0
  private var notes = 0
  /// How deep we are in cells; those within a cell are words of it.
  private var cellDepth = 0
  private var rowDepth = 0
  private var row: [String] = []
  private var cell = ""
  private var picture: (name: String, text: String)?
  private var isDescription = false
  /// Of a document that came back, what its readers left; nil of any other.
  var remarks: RemarkCollector?
  /// The change that what is added now is part of.
  var change: TrackedChange?

  var all: [DocumentPart] { done.all }

  /// Makes the paragraph that is open one of another kind.
  mutating func setKind(_ kind: DocumentPart.Kind) {
    if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].kind = kind }
  }

  /// Makes the paragraph that is open an item of a list, unless it is a heading.
  mutating func setItem() {
    if paragraphs.last?.kind == .paragraph { setKind(.item) }
  }

  mutating func add(_ text: String) {
    if isDescription {
      picture?.text += text
    } else if !paragraphs.isEmpty {
      remarks?.add(text, change)
      guard change?.kind != .inserted, change?.kind != .gone else { return }
      paragraphs[paragraphs.count - 1].text += text
    }
  }

  /// Puts back what was taken out: the words of paragraphs, the first of which goes on with the one
  /// that is open.
  mutating func restore(_ gone: [String], _ change: TrackedChange) {
    guard !paragraphs.isEmpty else { return }
    remarks?.add(gone.joined(separator: "\n"), change)
    for (place, words) in gone.enumerated() {
      if place > 0 {
        if cellDepth > 0 || notes > 0 {
          paragraphs[paragraphs.count - 1].text += " "
        } else {
          let before = paragraphs[paragraphs.count - 1]
          done.add(DocumentPart(before.kind, text: before.text))
          paragraphs[paragraphs.count - 1].text = ""
        }
      }
      paragraphs[paragraphs.count - 1].text += words
    }
  }

  mutating func startParagraph(_ kind: DocumentPart.Kind) {
    paragraphs.append((kind == .paragraph && items > 0 ? .item : kind, ""))
    remarks?.startParagraph()
  }

  mutating func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    if case .heading(let level) = paragraph.kind {
      remarks?.endParagraph(level: level)
    } else {
      remarks?.endParagraph(level: nil)
    }
    if notes > 0, !paragraphs.isEmpty {
      paragraphs[paragraphs.count - 1].text += " (\(paragraph.text))"
    } else if cellDepth > 0 {
      cell += (cell.isEmpty ? "" : " ") + paragraph.text
    } else {
      done.add(DocumentPart(paragraph.kind, text: paragraph.text))
    }
  }

  mutating func startItem() { items += 1 }
  mutating func endItem() { items -= 1 }
  mutating func startHeader() { headers += 1 }
  mutating func endHeader() { headers -= 1 }
  mutating func startNote() { notes += 1 }
  mutating func endNote() { notes -= 1 }

  mutating func startRow() {
    rowDepth += 1
    if rowDepth == 1 { row = [] }
  }

  mutating func endRow(isHeader: Bool = false) {
    rowDepth -= 1
    guard rowDepth == 0 else { return }
    done.add(DocumentPart(headers > 0 || isHeader ? .columns : .row, row))
  }

  mutating func startCell() {
    cellDepth += 1
    if cellDepth == 1 { cell = "" }
  }

  mutating func endCell() {
    cellDepth -= 1
    if cellDepth == 0 { row.append(cell) }
  }

  mutating func startPicture(_ name: String) { picture = (name, "") }

  mutating func startDescription() { isDescription = picture != nil }

  mutating func endDescription() {
    isDescription = false
    picture?.text += " "
  }

  mutating func endPicture() {
    // A box of words is told as its paragraphs.
    if let picture, !picture.text.allSatisfy(\.isWhitespace) {
      addPicture(picture.text)
    }
    picture = nil
  }

  /// A picture by what is told of it.
  mutating func addPicture(_ text: String) {
    if cellDepth > 0 {
      cell += " " + text
    } else {
      done.add(DocumentPart(.picture, [text]))
    }
  }
}
