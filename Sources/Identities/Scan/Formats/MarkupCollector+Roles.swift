extension MarkupCollector {
  var nature: TextPiece.Nature {
    isTechnical || open.contains { $0.role == .code } ? .technical : .prose
  }

  mutating func role(of element: MarkupElement) -> MarkupDialect.Role {
    if let role = dialect.role(element, &counts) { return role }
    guard dialect.goesOnInParagraphs else { return .block }
    switch open.last(where: { !$0.role.isPartOfLine })?.role {
    case .paragraph, .heading: return .inline
    default: return .block
    }
  }

  /// Ends the piece that grows.
  mutating func flush() { pieces += flow.take(nature) }

  mutating func begin(_ role: MarkupDialect.Role) {
    switch role {
    case .inline, .bytes: break
    case .stands(let words): append(words)
    case .block, .code: flow.breaksNext = true
    case .paragraph, .heading:
      flush()
      position.beginParagraph()
    case .aside(let steps):
      outerFlows.append(flow)
      flow = TextFlow()
      position.enter(steps)
    case .within(let steps):
      flush()
      position.enter(steps)
    case .changed(let change): flow.changes.append(change)
    case .deletion(let number):
      flow.changes.append(.deleted)
      append(deletions[number] ?? "")
      flow.changes.removeLast()
    case .hidden: flow.isHidden = true
    case .table, .headingRows, .row, .cell: beginTablePart(role)
    case .hidesRun, .headsParagraph, .headsTable: applyOutwards(role)
    }
  }

  mutating func finish(_ opened: Opened) {
    switch opened.role {
    case .block, .code:
      flow.breaksNext = texts != opened.textsBefore || opened.brokeBefore
    case .paragraph: flush()
    case .heading(let level):
      flush()
      position.endHeading(level, text(from: opened))
    case .aside:
      flush()
      flow = outerFlows.popLast() ?? TextFlow()
      position.leave()
    case .within:
      flush()
      position.leave()
    case .changed: _ = flow.changes.popLast()
    case .hidden: flow.isHidden = false
    case .table, .headingRows, .row, .cell: endTablePart(opened)
    case .inline, .bytes, .stands, .deletion, .hidesRun, .headsParagraph, .headsTable: break
    }
  }

  mutating func append(_ words: String) {
    let start = flow.hasPlace ? nil : place
    flow.append(words, at: start)
  }

  private mutating func beginTablePart(_ role: MarkupDialect.Role) {
    flush()
    switch role {
    case .table(let name):
      // In a text the table's own name means nothing to a reader.
      position.beginTable(sheet: isOpen("spreadsheet") ? name : nil)
    case .headingRows: position.inTable { $0.isHeading = true }
    case .row(let count): position.inTable { $0.beginRow(standingFor: count) }
    case .cell(let count): position.inTable { $0.beginCell(standingFor: count) }
    default: break
    }
  }

  private mutating func endTablePart(_ opened: Opened) {
    flush()
    switch opened.role {
    case .table: position.leave()
    case .headingRows: position.inTable { $0.isHeading = false }
    case .row:
      let isMarked = isOpen("table-header-rows") || isOpen("thead")
      position.inTable {
        $0.endRow()
        if !isMarked { $0.isHeading = false }
      }
    case .cell:
      // Only a heading's words are asked for again.
      guard position.isInHeading else { return }
      let title = text(from: opened)
      position.inTable { $0.endCell(title) }
    default: break
    }
  }

  /// Applies what a property says to the element it belongs to.
  private mutating func applyOutwards(_ role: MarkupDialect.Role) {
    switch role {
    case .hidesRun:
      guard let run = open.lastIndex(where: { $0.name == "r" }) else { return }
      open[run].hidesRun = true
      flow.isHidden = true
    case .headsParagraph(let level):
      guard let paragraph = open.lastIndex(where: { $0.role == .paragraph }) else { return }
      open[paragraph].role = .heading(level)
    case .headsTable: position.inTable { $0.isHeading = true }
    default: break
    }
  }

  /// The text read since an element opened, in one line.
  private func text(from opened: Opened) -> String {
    let words = pieces[min(opened.firstPiece, pieces.count)...]
      .filter { $0.nature == .prose && !$0.countsAtMarks }.map(\.text).joined(separator: " ")
    return String(
      words.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(80))
  }
}

extension MarkupDialect.Role {
  /// Whether what is inside stands in the same line as what is around.
  var isPartOfLine: Bool {
    switch self {
    case .inline, .changed, .hidden, .stands, .deletion: true
    default: false
    }
  }
}
