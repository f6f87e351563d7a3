/// Goes through a filled document and gives every word to the field it stands in.
struct FormWalk {
  let layout: FormLayout
  let headings: FormHeadings
  let printed: FormWords
  /// The fields that have a heading, and the boxes that have a mark.
  let headed: Set<Int>
  let marked: Set<Int>

  var answers: [FilledForm.Answer]
  var leftovers: [FilledForm.Leftover] = []
  var remarks: [FilledForm.Remark] = []
  var current: Int?
  /// The person's own heading that we are under, where it is none of the form's.
  var own: String?
  /// The order in which fields were met, and those whose box was read.
  var met: [Int] = []
  var boxed: Set<Int> = []

  /// Reads a document.
  static func read(_ flow: TextFlow, _ layout: FormLayout) -> FilledForm {
    var walk = FormWalk(flow.pieces, layout)
    for (place, piece) in flow.pieces.enumerated() { walk.take(piece, at: place) }
    walk.takeAsides(flow)
    return walk.finished(flow)
  }

  private init(_ pieces: [TextFlow.Piece], _ layout: FormLayout) {
    self.layout = layout
    headings = FormHeadings(pieces, layout)
    printed = FormWords(layout.printed + layout.fields.flatMap(\.printed))
    headed = Set(headings.found.values.map(\.field))
    marked = Set(
      pieces.compactMap { piece in
        if case .table = piece { layout.field(marked: piece.anchors) } else { nil }
      })
    answers = layout.fields.map { FilledForm.Answer(key: $0.key) }
  }

  mutating func take(_ piece: TextFlow.Piece, at place: Int) {
    if let heading = headings.found[place] { return enter(heading, piece) }
    switch piece {
    case .paragraph(let paragraph): take(paragraph)
    case .table(let rows): take(rows, anchors: piece.anchors)
    }
  }

  mutating func enter(_ heading: FormHeadings.Found, _ piece: TextFlow.Piece) {
    let key = layout.fields[heading.field].key
    if met.contains(heading.field) {
      remarks.append(.doubled(key: key))
    } else {
      met.append(heading.field)
    }
    current = heading.field
    own = nil
    if let clue = heading.clue {
      remarks.append(.renamed(key: key, found: piece.words.tidied, by: clue))
    }
    if heading.rest.holdsSomething { add(heading.rest, outsideBox: true) }
  }

  mutating func take(_ paragraph: TextFlow.Paragraph) {
    if let field = layout.field(marked: paragraph.anchors), field != current,
      !headed.contains(field)
    {
      enterUnheaded(field)
    }
    let text = paragraph.text.tidied
    guard text.holdsSomething else { return }
    let typed = printed.typed(text)
    guard typed.holdsSomething, !printed.isWhole(FormWords.unnumbered(text).words) else { return }
    if let level = paragraph.level, level <= headings.level ?? 0 { return startOwn(typed) }
    if paragraph.level != nil, let current {
      remarks.append(.addedHeading(typed, under: layout.fields[current].key))
    }
    if takeLine(typed) { return }
    add(typed, outsideBox: paragraph.level == nil)
  }

  /// A section of the person's own: it belongs to none of the form's, so it is kept apart.
  mutating func startOwn(_ heading: String) {
    own = heading
    current = nil
    leave(heading, .ownHeading(heading))
  }

  /// Keeps words that belong to nothing, with those that stand in the same place.
  mutating func leave(_ words: String, _ place: FilledForm.Place) {
    if let last = leftovers.lastIndex(where: { $0.place == place }) {
      let before = leftovers[last].words
      leftovers[last] = FilledForm.Leftover(words: before + "\n" + words, place: place)
    } else {
      leftovers.append(FilledForm.Leftover(words: words, place: place))
    }
  }

  mutating func enterUnheaded(_ field: Int) {
    if !met.contains(field) {
      met.append(field)
      remarks.append(.headingGone(key: layout.fields[field].key))
    }
    current = field
    own = nil
  }

  /// A line such as `Post: team manager` where short answers are asked.
  mutating func takeLine(_ text: String) -> Bool {
    guard let current, case .lines(let lines) = layout.fields[current].kind else { return false }
    let key = Folding.key(text)
    let match = lines.filter { key.hasPrefix(Folding.key($0.label)) }
      .max { $0.label.count < $1.label.count }
    guard let match else { return false }
    let value = FormWords.after(Folding.key(match.label).count, in: text)
    if value.holdsSomething { set(value, match.code, of: current) }
    return true
  }

  /// Words of the field we are in; where it takes none they are left over, with their place.
  mutating func add(_ words: String, outsideBox: Bool = false) {
    guard let current else {
      return leave(words, own.map { .ownHeading($0) } ?? .beginning)
    }
    let field = layout.fields[current]
    switch field.kind {
    case .words, .answer, .ticks, .table:
      answers[current].words += (answers[current].words.isEmpty ? "" : "\n") + words
      let remark = FilledForm.Remark.outsideBox(key: field.key)
      if outsideBox, !remarks.contains(remark) { remarks.append(remark) }
    case .lines:
      leave(words, .under(field.key))
    }
  }

  mutating func set(_ value: String, _ code: String, of field: Int) {
    let before = answers[field].lines[code].map { $0 + "\n" } ?? ""
    answers[field].lines[code] = before + value
  }
}

extension FormWalk {
  mutating func takeAsides(_ flow: TextFlow) {
    for words in flow.comments where words.holdsSomething {
      leftovers.append(FilledForm.Leftover(words: words.tidied, place: .comment))
    }
    var known: Set<String> = []
    for words in flow.margins where !FormMargin.isOwn(words) {
      let typed = printed.typed(words)
      // The same stands on every kind of page.
      if typed.holdsSomething, known.insert(typed).inserted { leave(typed, .margin) }
    }
  }

  func finished(_ flow: TextFlow) -> FilledForm {
    var remarks = remarks
    for field in FormOrder.moved(met) { remarks.append(.moved(key: layout.fields[field].key)) }
    for (place, answer) in answers.enumerated() where answer.isEmpty {
      let isThere = headed.contains(place) || met.contains(place) || marked.contains(place)
      remarks.append(isThere ? .empty(key: answer.key) : .missing(key: answer.key))
    }
    if flow.insertions > 0 { remarks.append(.insertions(flow.insertions)) }
    if flow.deletions > 0 { remarks.append(.deletions(flow.deletions)) }
    let comments = leftovers.count { $0.place == .comment }
    if comments > 0 { remarks.append(.comments(comments)) }
    if flow.pictures > 0 { remarks.append(.pictures(flow.pictures)) }
    if flow.hasMacros { remarks.append(.macros) }
    return FilledForm(answers: answers, leftovers: leftovers, remarks: remarks)
  }
}
