/// Goes through a filled document and gives every word to the field it stands in.
struct FormWalk {
  private let layout: FormLayout
  private let headings: FormHeadings
  private let printed: FormWords
  private let own: [FormWords]
  /// The fields that have a heading, and the boxes that have a mark.
  private let headed: Set<Int>
  private let marked: Set<Int>

  private var answers: [FilledForm.Answer]
  private var leftovers: [FilledForm.Leftover] = []
  private var remarks: [FilledForm.Remark] = []
  private var current: Int?
  /// The order in which fields were met, and those whose box was read.
  private var met: [Int] = []
  private var boxed: Set<Int> = []

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
    own = layout.fields.map { FormWords($0.printed + [$0.heading]) }
    headed = Set(headings.found.values.map(\.field))
    marked = Set(
      pieces.compactMap { piece in
        if case .table = piece { layout.field(marked: piece.anchors) } else { nil }
      })
    answers = layout.fields.map { FilledForm.Answer(key: $0.key) }
  }

  private mutating func take(_ piece: TextFlow.Piece, at place: Int) {
    if let heading = headings.found[place] { return enter(heading, piece) }
    switch piece {
    case .paragraph(let paragraph): take(paragraph)
    case .table(let rows): take(rows, anchors: piece.anchors)
    }
  }

  private mutating func enter(_ heading: FormHeadings.Found, _ piece: TextFlow.Piece) {
    let key = layout.fields[heading.field].key
    if met.contains(heading.field) {
      remarks.append(.doubled(key: key))
    } else {
      met.append(heading.field)
    }
    current = heading.field
    if let clue = heading.clue {
      remarks.append(.renamed(key: key, found: piece.words.tidied, by: clue))
    }
    if heading.rest.holdsSomething { add(heading.rest, outsideBox: true) }
  }

  private mutating func take(_ paragraph: TextFlow.Paragraph) {
    if let field = layout.field(marked: paragraph.anchors), field != current,
      !headed.contains(field)
    {
      enterUnheaded(field)
    }
    let text = paragraph.text.tidied
    guard text.holdsSomething else { return }
    let typed = printed.typed(text)
    guard typed.holdsSomething, !printed.isWhole(FormWords.unnumbered(text).words) else { return }
    if paragraph.level != nil, let current {
      remarks.append(.addedHeading(typed, under: layout.fields[current].key))
    }
    if takeLine(typed) { return }
    add(typed, outsideBox: paragraph.level == nil)
  }

  private mutating func enterUnheaded(_ field: Int) {
    if !met.contains(field) {
      met.append(field)
      remarks.append(.headingGone(key: layout.fields[field].key))
    }
    current = field
  }

  /// A line such as `Post: team manager` where short answers are asked.
  private mutating func takeLine(_ text: String) -> Bool {
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
  private mutating func add(_ words: String, outsideBox: Bool = false) {
    guard let current else {
      leftovers.append(FilledForm.Leftover(words: words, place: .beginning))
      return
    }
    let field = layout.fields[current]
    switch field.kind {
    case .words, .answer, .ticks:
      answers[current].words += (answers[current].words.isEmpty ? "" : "\n") + words
      let remark = FilledForm.Remark.outsideBox(key: field.key)
      if outsideBox, !remarks.contains(remark) { remarks.append(remark) }
    case .lines, .table:
      leftovers.append(FilledForm.Leftover(words: words, place: .under(field.key)))
    }
  }

  private mutating func set(_ value: String, _ code: String, of field: Int) {
    let before = answers[field].lines[code].map { $0 + "\n" } ?? ""
    answers[field].lines[code] = before + value
  }
}

extension FormWalk {
  private mutating func take(_ rows: [[[TextFlow.Piece]]], anchors: [String]) {
    let texts = rows.map { $0.map { $0.map(\.words).joined(separator: "\n").tidied } }
    if let lines = lines(of: texts) { return takeLines(texts, lines) }
    if let (field, head) = table(of: texts) { return takeTable(texts, field, head) }
    if let choices = ticks(of: texts) { return takeTicks(texts, choices) }
    if let field = boxField(anchors) { enterUnheaded(field) }
    if texts.allSatisfy({ $0.count <= 1 }) { return takeBox(rows) }
    // A table of the person's own: its words, as it stands.
    let words = texts.map { $0.joined(separator: "\t") }.filter(\.holdsSomething)
    if !words.isEmpty { add(words.joined(separator: "\n")) }
  }

  /// The field of a box by its mark, where the heading above it is another's and its own is gone.
  private func boxField(_ anchors: [String]) -> Int? {
    guard let field = layout.field(marked: anchors), field != current, !headed.contains(field)
    else { return nil }
    guard let current else { return field }
    return boxed.contains(current) || marked.contains(current) ? field : nil
  }

  private mutating func takeBox(_ rows: [[[TextFlow.Piece]]]) {
    if let current { boxed.insert(current) }
    let lines = rows.flatMap(\.self).flatMap(\.self).map(\.words)
    var kept = lines.map { printed.isWhole($0) ? "" : $0.trimmedLines }
    while kept.first?.holdsSomething == false { kept.removeFirst() }
    while kept.last?.holdsSomething == false { kept.removeLast() }
    let words = kept.joined(separator: "\n").tidied
    if words.holdsSomething { add(words) }
  }

  /// The short answers a table holds; nil where it holds none.
  private func lines(of rows: [[String]]) -> (field: Int, lines: [FormLayout.Line])? {
    let first = Set(rows.compactMap { $0.first.map { Folding.key($0) } })
    let order = [current].compactMap(\.self) + Array(layout.fields.indices)
    for field in order {
      guard case .lines(let lines) = layout.fields[field].kind else { continue }
      let matching = lines.count { first.contains(Folding.key($0.label)) }
      if matching > 0, field == current || matching * 2 >= lines.count { return (field, lines) }
    }
    return nil
  }

  private mutating func takeLines(
    _ rows: [[String]], _ found: (field: Int, lines: [FormLayout.Line])
  ) {
    if found.field != current, !headed.contains(found.field) { enterUnheaded(found.field) }
    for row in rows {
      let value = row.dropFirst().filter(\.holdsSomething).joined(separator: "\n")
      let key = Folding.key(row.first ?? "")
      let line = found.lines.first { Folding.key($0.label) == key }
      if let line {
        if value.holdsSomething { set(value, line.code, of: found.field) }
      } else if !takeLine(row.first ?? "") {
        // A row of the person's own.
        let words = row.filter(\.holdsSomething).joined(separator: ": ")
        if words.holdsSomething {
          leftovers.append(
            FilledForm.Leftover(words: words, place: .under(layout.fields[found.field].key)))
        }
      }
    }
  }

  /// The field whose columns a table has, and in which row they stand.
  private func table(of rows: [[String]]) -> (field: Int, head: Int)? {
    let order = [current].compactMap(\.self) + Array(layout.fields.indices)
    for (place, row) in rows.prefix(5).enumerated() {
      let keys = Set(row.map { Folding.key($0) })
      for field in order {
        guard case .table(let columns) = layout.fields[field].kind else { continue }
        let matching = columns.count { keys.contains(Folding.key($0)) }
        if matching * 2 >= columns.count { return (field, place) }
      }
    }
    return nil
  }

  private mutating func takeTable(_ rows: [[String]], _ field: Int, _ head: Int) {
    guard case .table(let columns) = layout.fields[field].kind else { return }
    if field != current, !headed.contains(field) { enterUnheaded(field) }
    let key = layout.fields[field].key
    for row in rows[..<head].map({ $0.filter(\.holdsSomething) }) where !row.isEmpty {
      leftovers.append(
        FilledForm.Leftover(words: row.joined(separator: "\t"), place: .under(key)))
    }
    let places = rows[head].map { heading -> Int? in
      if let place = columns.firstIndex(where: { Folding.key($0) == Folding.key(heading) }) {
        return place
      }
      return NearestHeading.to(heading, among: columns).flatMap { columns.firstIndex(of: $0) }
    }
    for row in rows[(head + 1)...] where row.contains(where: \.holdsSomething) {
      var values = Array(repeating: "", count: columns.count + answers[field].addedColumns.count)
      for (place, value) in row.enumerated() where value.holdsSomething {
        let heading = place < rows[head].count ? rows[head][place] : ""
        let column = (place < places.count ? places[place] : nil) ?? added(heading, field, columns)
        while values.count <= column { values.append("") }
        values[column] += (values[column].isEmpty ? "" : "\n") + value
      }
      answers[field].rows.append(values)
    }
  }

  /// The column of a heading that was added.
  private mutating func added(_ heading: String, _ field: Int, _ columns: [String]) -> Int {
    if let place = answers[field].addedColumns.firstIndex(of: heading) {
      return columns.count + place
    }
    answers[field].addedColumns.append(heading)
    remarks.append(.addedColumn(heading, key: layout.fields[field].key))
    return columns.count + answers[field].addedColumns.count - 1
  }

  /// The words to tick that a table of the current field holds.
  private func ticks(of rows: [[String]]) -> [String]? {
    guard let current, case .ticks(let words) = layout.fields[current].kind else { return nil }
    let keys = Set(words.map { Folding.key($0) })
    let isChoice = rows.contains { $0.contains { keys.contains(Folding.key($0)) } }
    return isChoice ? words : nil
  }

  private mutating func takeTicks(_ rows: [[String]], _ choices: [String]) {
    guard let current else { return }
    for row in rows {
      let choice = choices.first { choice in
        row.contains { Folding.key($0) == Folding.key(choice) }
      }
      let others = row.filter { $0.holdsSomething && Folding.key($0) != Folding.key(choice ?? "") }
      guard let choice else {
        if !others.isEmpty { add(others.joined(separator: "\t")) }
        continue
      }
      for other in others where !FormTick.isEmpty(other) {
        if !answers[current].ticked.contains(choice) { answers[current].ticked.append(choice) }
        if !FormTick.isPlain(other) { add("\(choice): \(other)") }
      }
    }
  }
}

extension FormWalk {
  private mutating func takeAsides(_ flow: TextFlow) {
    for words in flow.comments where words.holdsSomething {
      leftovers.append(FilledForm.Leftover(words: words.tidied, place: .comment))
    }
    for words in flow.margins where !FormMargin.isOwn(words) {
      let typed = printed.typed(words)
      let leftover = FilledForm.Leftover(words: typed, place: .margin)
      if typed.holdsSomething, !leftovers.contains(leftover) { leftovers.append(leftover) }
    }
  }

  private func finished(_ flow: TextFlow) -> FilledForm {
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
