/// Reads answers out of sheets.
enum FormSheets {
  /// Answers to questions, a row each: by the question's number, in whichever column it stands, and
  /// whatever else stands in the row that the form did not print.
  static func read(_ book: SheetBook, _ layout: FormLayout) -> FilledForm {
    var reader = Reader(layout)
    for sheet in book.sheets {
      for row in sheet.rows { reader.take(row, sheet.name) }
      if sheet.remarks.deletions > 0 { reader.deletions += sheet.remarks.deletions }
    }
    return reader.finished(book)
  }

  private struct Reader {
    let layout: FormLayout
    let printed: FormWords
    var answers: [FilledForm.Answer]
    var leftovers: [FilledForm.Leftover] = []
    var met: Set<Int> = []
    var deletions = 0

    init(_ layout: FormLayout) {
      self.layout = layout
      printed = FormWords(
        layout.printed + layout.fields.flatMap { $0.printed + $0.headings }
          + layout.fields.flatMap { field -> [String] in
            guard case .lines(let lines) = field.kind else { return [] }
            return lines.map(\.label)
          } + ["No", "About", "What is asked"])
      answers = layout.fields.map { FilledForm.Answer(key: $0.key) }
    }

    mutating func take(_ row: SheetRow, _ sheet: String) {
      let texts = row.cells.map { $0.value.text.tidied }.filter(\.holdsSomething)
      let keys = texts.map { Folding.key($0) }
      for (place, field) in layout.fields.enumerated() {
        switch field.kind {
        case .answer where keys.contains(Folding.key(field.key)):
          return add(typed(texts, field), to: place)
        case .lines(let lines):
          guard let line = lines.first(where: { keys.contains(Folding.key($0.label)) }) else {
            continue
          }
          met.insert(place)
          let words = typed(texts, field).joined(separator: "\n")
          if words.holdsSomething { answers[place].lines[line.code] = words }
          return
        case .words where keys.contains(Folding.key(field.heading)):
          return add(typed(texts, field), to: place)
        default: continue
        }
      }
      let words = texts.filter { printed.typed($0).holdsSomething }.joined(separator: "\t")
      guard words.holdsSomething else { return }
      leftovers.append(
        FilledForm.Leftover(words: words, place: .row(row.number, sheet: sheet)))
    }

    /// What the form did not print in a row.
    private func typed(_ texts: [String], _ field: FormLayout.Field) -> [String] {
      let own = FormWords(field.printed + [field.printed.joined(separator: " ")])
      return texts.filter { Folding.key($0) != Folding.key(field.key) }
        .filter { own.typed($0).holdsSomething && printed.typed($0).holdsSomething }
    }

    private mutating func add(_ words: [String], to place: Int) {
      met.insert(place)
      for words in words {
        answers[place].words += (answers[place].words.isEmpty ? "" : "\n") + words
      }
    }

    func finished(_ book: SheetBook) -> FilledForm {
      var remarks: [FilledForm.Remark] = []
      for (place, answer) in answers.enumerated() where answer.isEmpty {
        remarks.append(met.contains(place) ? .empty(key: answer.key) : .missing(key: answer.key))
      }
      if deletions > 0 { remarks.append(.deletions(deletions)) }
      if book.hasMacros { remarks.append(.macros) }
      return FilledForm(answers: answers, leftovers: leftovers, remarks: remarks)
    }
  }

  /// Filled forms of a list with a row each, whose columns are the form's short answers and
  /// headings.
  static func list(
    _ book: SheetBook, _ file: String, _ layout: FormLayout
  ) throws(IntakeError) -> [FilledForm] {
    guard let sheet = book.sheets.first(where: { !$0.remarks.isHidden }),
      let head = sheet.rows.first
    else { throw IntakeError(file: file, .empty) }
    let columns = Columns(head, layout)
    guard !columns.places.isEmpty else {
      let found = head.cells.map(\.value.text.tidied)
      throw IntakeError(file: file, .noTable(found: found))
    }
    return sheet.rows.dropFirst().filter { !$0.cells.isEmpty }.map {
      columns.form($0, sheet.name)
    }
  }

  /// What each column of a list holds.
  private struct Columns {
    let layout: FormLayout
    let headings: [Int: String]
    var places: [Int: (field: Int, line: String?)] = [:]
    var remarks: [FilledForm.Remark] = []

    init(_ head: SheetRow, _ layout: FormLayout) {
      self.layout = layout
      let words = head.cells.map { ($0.column, $0.value.text.tidied) }
      headings = Dictionary(words) { first, _ in first }
      var known: [(heading: String, place: (field: Int, line: String?))] = []
      for (field, entry) in layout.fields.enumerated() {
        if case .lines(let lines) = entry.kind {
          for line in lines {
            known.append((line.label, (field, line.code)))
            known.append((line.code, (field, line.code)))
          }
        } else {
          for heading in entry.headings + [entry.key] { known.append((heading, (field, nil))) }
        }
      }
      for (column, heading) in words {
        let key = Folding.key(FormWords.unnumbered(heading).words)
        if let match = known.first(where: { Folding.key($0.heading) == key }) {
          places[column] = match.place
        } else if let near = NearestHeading.to(heading, among: known.map(\.heading)),
          let match = known.first(where: { $0.heading == near })
        {
          places[column] = match.place
          remarks.append(
            .renamed(key: layout.fields[match.place.field].key, found: heading, by: .likeness))
        }
      }
    }

    func form(_ row: SheetRow, _ sheet: String) -> FilledForm {
      var answers = layout.fields.map { FilledForm.Answer(key: $0.key) }
      var leftovers: [FilledForm.Leftover] = []
      for cell in row.cells {
        let words = cell.value.text.tidied
        guard words.holdsSomething else { continue }
        guard let place = places[cell.column] else {
          let heading = headings[cell.column].map { "\($0): " } ?? ""
          leftovers.append(
            FilledForm.Leftover(words: heading + words, place: .row(row.number, sheet: sheet)))
          continue
        }
        if let line = place.line {
          answers[place.field].lines[line] = words
        } else {
          FormSheets.put(words, layout.fields[place.field].kind, into: &answers[place.field])
        }
      }
      let empty = answers.filter(\.isEmpty).map { FilledForm.Remark.empty(key: $0.key) }
      return FilledForm(answers: answers, leftovers: leftovers, remarks: remarks + empty)
    }
  }

  /// Several words to tick stand in one cell with semicolons between; the rest are words.
  private static func put(
    _ words: String, _ kind: FormLayout.Kind, into answer: inout FilledForm.Answer
  ) {
    var rest: [String] = []
    if case .ticks(let choices) = kind {
      for part in words.split(whereSeparator: { $0 == ";" || $0.isNewline }) {
        let key = Folding.key(part)
        if let choice = choices.first(where: { Folding.key($0) == key }) {
          answer.ticked.append(choice)
        } else if part.contains(where: { !$0.isWhitespace }) {
          rest.append(String(part).tidied)
        }
      }
    } else {
      rest = [words]
    }
    for part in rest { answer.words += (answer.words.isEmpty ? "" : "\n") + part }
  }
}
