internal import Intake

/// What is to be said of a form that came back, for whoever reads it.
struct FormRemarkWords {
  private let layout: FormLayout
  /// Words of the file with the names taken out.
  private let shown: (String) throws -> String

  init(_ layout: FormLayout, shown: @escaping (String) throws -> String) {
    self.layout = layout
    self.shown = shown
  }

  /// Says it all on standard error: what is empty in one line, the rest a line each.
  func tell(_ remarks: [FilledForm.Remark], console: Console = .current) throws {
    var empty: [String] = []
    var missing: [String] = []
    var added: [(key: String, headings: [String])] = []
    for remark in remarks {
      switch remark {
      case .empty(let key): empty.append(heading(key))
      case .missing(let key): missing.append(heading(key))
      case .addedHeading(let words, let key):
        let words = "\"\(try shown(words))\""
        if let place = added.firstIndex(where: { $0.key == key }) {
          added[place].headings.append(words)
        } else {
          added.append((key, [words]))
        }
      default:
        for line in Paragraph.lines(try words(remark), after: "note: ") { console.tell(line) }
      }
    }
    for (key, headings) in added {
      let told = headings.prefix(5).joined(separator: "; ")
      let more = headings.count > 5 ? " and \(headings.count - 5) more" : ""
      let line = "headings that are not the form's were kept in \(heading(key)): \(told)\(more)"
      for line in Paragraph.lines(line, after: "note: ") { console.tell(line) }
    }
    for (list, what) in [(empty, "left empty"), (missing, "not in the file at all")]
    where !list.isEmpty {
      for line in Paragraph.lines("\(what): " + list.joined(separator: "; "), after: "note: ") {
        console.tell(line)
      }
    }
  }

  /// Where words stood.
  func place(_ place: FilledForm.Place) throws -> String {
    switch place {
    case .beginning: return "before the first heading"
    case .under(let key): return "under \(heading(key))"
    case .ownHeading(let words): return "under \"\(try shown(words))\""
    case .margin: return "above or below the page"
    case .comment: return "in a comment"
    case .row(let number, let sheet):
      return "row \(number)" + (sheet.isEmpty ? "" : ", \(try shown(sheet))")
    }
  }

  func heading(_ key: String) -> String {
    guard let field = layout.fields.first(where: { $0.key == key }) else { return key }
    return field.kind == .answer ? field.key : "\"\(field.heading)\""
  }

  private func words(_ remark: FilledForm.Remark) throws -> String {
    switch remark {
    case .renamed(let key, let found, let clue):
      return "\"\(try shown(found))\" was taken as \(heading(key)), \(words(clue))"
    case .moved(let key): return "\(heading(key)) stands elsewhere than in the form; it was taken"
    case .doubled(let key): return "\(heading(key)) stands there twice; both were taken"
    case .headingGone(let key): return "the heading of \(heading(key)) is gone; its box was known"
    case .missing(let key): return "\(heading(key)) is not in the file at all"
    case .empty(let key): return "\(heading(key)) was left empty"
    case .addedHeading(_, let key): return "a heading is not the form's; see \(heading(key))"
    case .outsideBox(let key):
      return "what stands outside the box of \(heading(key)) was taken too"
    case .addedColumn(let column, let key):
      return "\(heading(key)) has a column more, \"\(try shown(column))\"; it was taken"
    case .insertions(let count):
      return "changes were tracked: \(Count.of(count, "passage")) put in, taken"
    case .deletions(let count):
      return "changes were tracked: \(Count.of(count, "passage")) crossed out, not taken"
    case .comments(let count):
      return "there \(count == 1 ? "is" : "are") \(Count.of(count, "comment")) beside the text; "
        + "see what was left over"
    case .pictures(let count):
      return "there \(count == 1 ? "is" : "are") \(Count.of(count, "picture")), in which silp "
        + "cannot read; look at the file"
    case .macros: return "the file holds macros; they were not run"
    }
  }

  private func words(_ clue: FilledForm.Clue) -> String {
    switch clue {
    case .alias: "another word for it"
    case .mark: "by the mark of its box"
    case .likeness: "the nearest heading there is"
    case .number: "by its number"
    case .place: "by its place"
    }
  }
}
