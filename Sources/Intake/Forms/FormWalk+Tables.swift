extension FormWalk {
  mutating func take(_ rows: [[[TextFlow.Piece]]], anchors: [String]) {
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
  func boxField(_ anchors: [String]) -> Int? {
    guard let field = layout.field(marked: anchors), field != current, !headed.contains(field)
    else { return nil }
    guard let current else { return field }
    return boxed.contains(current) || marked.contains(current) ? field : nil
  }

  mutating func takeBox(_ rows: [[[TextFlow.Piece]]]) {
    if let current { boxed.insert(current) }
    let lines = rows.flatMap(\.self).flatMap(\.self).map(\.words)
    var kept = lines.map { printed.isWhole($0) ? "" : $0.trimmedLines }
    while kept.first?.holdsSomething == false { kept.removeFirst() }
    while kept.last?.holdsSomething == false { kept.removeLast() }
    let words = kept.joined(separator: "\n").tidied
    if words.holdsSomething { add(words) }
  }

  /// The short answers a table holds; nil where it holds none.
  func lines(of rows: [[String]]) -> (field: Int, lines: [FormLayout.Line])? {
    let first = Set(rows.compactMap { $0.first.map { Folding.key($0) } })
    let order = [current].compactMap(\.self) + Array(layout.fields.indices)
    for field in order {
      guard case .lines(let lines) = layout.fields[field].kind else { continue }
      let matching = lines.count { first.contains(Folding.key($0.label)) }
      if matching > 0, field == current || matching * 2 >= lines.count { return (field, lines) }
    }
    return nil
  }

  mutating func takeLines(
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
          leave(words, .under(layout.fields[found.field].key))
        }
      }
    }
  }

  /// The field whose columns a table has, and in which row they stand.
  func table(of rows: [[String]]) -> (field: Int, head: Int)? {
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

  mutating func takeTable(_ rows: [[String]], _ field: Int, _ head: Int) {
    guard case .table(let columns) = layout.fields[field].kind else { return }
    if field != current, !headed.contains(field) { enterUnheaded(field) }
    let key = layout.fields[field].key
    for row in rows[..<head].map({ $0.filter(\.holdsSomething) }) where !row.isEmpty {
      leave(row.joined(separator: "\t"), .under(key))
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
  mutating func added(_ heading: String, _ field: Int, _ columns: [String]) -> Int {
    if let place = answers[field].addedColumns.firstIndex(of: heading) {
      return columns.count + place
    }
    answers[field].addedColumns.append(heading)
    remarks.append(.addedColumn(heading, key: layout.fields[field].key))
    return columns.count + answers[field].addedColumns.count - 1
  }

  /// The words to tick that a table of the current field holds.
  func ticks(of rows: [[String]]) -> [String]? {
    guard let current, case .ticks(let words) = layout.fields[current].kind else { return nil }
    let keys = Set(words.map { Folding.key($0) })
    let isChoice = rows.contains { $0.contains { keys.contains(Folding.key($0)) } }
    return isChoice ? words : nil
  }

  mutating func takeTicks(_ rows: [[String]], _ choices: [String]) {
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
