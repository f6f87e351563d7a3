/// Which paragraphs of a document are the headings of which fields.
struct FormHeadings {
  /// A heading that was found.
  struct Found {
    var field: Int
    /// By what, where it does not stand there as printed.
    var clue: FilledForm.Clue?
    /// What stands after a question's number in the same paragraph.
    var rest = ""
  }

  /// By the place of the paragraph among the pieces.
  private(set) var found: [Int: Found] = [:]
  private let layout: FormLayout
  private let pieces: [TextFlow.Piece]

  init(_ pieces: [TextFlow.Piece], _ layout: FormLayout) {
    self.pieces = pieces
    self.layout = layout
    asWritten()
    byMark()
    byLikeness()
    byNumber()
    byPlace()
  }

  private func paragraph(_ place: Int) -> TextFlow.Paragraph? {
    guard case .paragraph(let paragraph) = pieces[place], paragraph.text.holdsSomething
    else { return nil }
    return paragraph
  }

  private var known: Set<Int> { Set(found.values.map(\.field)) }

  /// Headings whose words are the form's, or another word for them; first those in a heading's
  /// style, then lines of their own that lost it.
  private mutating func asWritten() {
    for styled in [true, false] {
      for place in pieces.indices {
        guard let paragraph = paragraph(place), (paragraph.level != nil) == styled,
          found[place] == nil
        else { continue }
        if let match = match(paragraph.text), styled || !known.contains(match.field) {
          found[place] = match
        }
      }
    }
  }

  private func match(_ text: String) -> Found? {
    let key = Folding.key(FormWords.unnumbered(text).words)
    for (field, entry) in layout.fields.enumerated() {
      if entry.kind == .answer {
        let word = text.tidied.prefix { $0.isLetter || $0.isNumber }
        guard word.uppercased() == entry.key.uppercased() else { continue }
        let rest = FormWords.after(Folding.key(entry.key).count, in: text)
        return Found(field: field, rest: FormWords(entry.printed).typed(rest))
      }
      for (place, heading) in entry.headings.enumerated() where Folding.key(heading) == key {
        return Found(field: field, clue: place == 0 ? nil : .alias)
      }
    }
    return nil
  }

  /// Headings that say something else, above the mark of a field that has no other heading.
  private mutating func byMark() {
    var last: Int?
    for place in pieces.indices {
      if let paragraph = paragraph(place), paragraph.level != nil {
        last = found[place] == nil ? place : nil
      }
      guard let heading = last, let field = layout.field(marked: pieces[place].anchors),
        !known.contains(field)
      else { continue }
      found[heading] = Found(field: field, clue: .mark)
      last = nil
    }
  }

  private var unknown: [Int] {
    let level = level
    return pieces.indices.filter {
      found[$0] == nil && paragraph($0)?.level != nil && paragraph($0)?.level == level
    }
  }

  /// The level of the form's headings in this file.
  var level: Int? {
    let levels = found.filter { layout.fields[$0.value.field].kind != .answer }.keys
      .compactMap { paragraph($0)?.level }
    let counts = Dictionary(levels.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }

  private mutating func byLikeness() {
    for place in unknown {
      let words = FormWords.unnumbered(paragraph(place)?.text ?? "").words
      let open = layout.fields.indices.filter {
        !known.contains($0) && layout.fields[$0].kind != .answer
      }
      let headings = open.flatMap { field in layout.fields[field].headings.map { (field, $0) } }
      guard let near = NearestHeading.to(words, among: headings.map(\.1)),
        let field = headings.first(where: { $0.1 == near })?.0
      else { continue }
      found[place] = Found(field: field, clue: .likeness)
    }
  }

  private mutating func byNumber() {
    for place in unknown {
      guard let number = FormWords.unnumbered(paragraph(place)?.text ?? "").number,
        let field = layout.fields.firstIndex(where: { $0.number == number && $0.kind != .answer }),
        !known.contains(field)
      else { continue }
      found[place] = Found(field: field, clue: .number)
    }
  }

  /// The only unknown heading between two neighbours of the only field that is missing there.
  private mutating func byPlace() {
    let sections = layout.fields.indices.filter { layout.fields[$0].kind != .answer }
    // More headings than are missing are no form's: a place says nothing then.
    guard unknown.count <= sections.count(where: { !known.contains($0) }) else { return }
    for (order, field) in sections.enumerated() where !known.contains(field) {
      let before = order == 0 ? nil : place(of: sections[order - 1])
      let after = order + 1 == sections.count ? nil : place(of: sections[order + 1])
      guard order == 0 || before != nil, order + 1 == sections.count || after != nil,
        (before ?? -1) < (after ?? pieces.count)
      else { continue }
      let between = unknown.filter { $0 > (before ?? -1) && $0 < (after ?? pieces.count) }
      if between.count == 1 { found[between[0]] = Found(field: field, clue: .place) }
    }
  }

  private func place(of field: Int) -> Int? {
    found.filter { $0.value.field == field }.keys.min()
  }
}

extension FormLayout {
  /// The field whose mark is among these.
  func field(marked anchors: [String]) -> Int? {
    for anchor in anchors {
      let name = anchor.lowercased()
      guard name.hasPrefix("silp_a_") || name.hasPrefix("silp_g_") else { continue }
      let key = Folding.key(name.dropFirst(7))
      // A mark of a long word is cut off.
      if let field = fields.firstIndex(where: { Folding.key(String($0.key.prefix(30))) == key }) {
        return field
      }
    }
    return nil
  }
}
