internal import Identities

extension ScanPlace {
  /// The place as a person follows it: "chronology, row 118, column Event".
  var words: String {
    let spoken = steps.map(\.words).filter { !$0.isEmpty }
    guard !spoken.isEmpty else { return part.isEmpty ? "the file" : part }
    return spoken.joined(separator: ", ")
  }
}

extension ScanPlace.Step {
  fileprivate var words: String {
    switch self {
    case .fileName: "the name of the file"
    case .partName(let number): "the name of its part \(number)"
    case .embedded(let number): "file \(number) within it"
    case .heading(let words): words == "…" ? "under a heading" : "under \"\(words)\""
    case .table(let words): "table \(words)"
    case .row(let number): "row \(number)"
    case .column(let words): "column \(words)"
    case .sheet(let words): "sheet \(words)"
    case .cell(let words): "cell \(words)"
    case .sheetName(let number): "the name of sheet \(number)"
    case .definedName(let number): "defined name \(number)"
    default: plainWords
    }
  }

  private var plainWords: String {
    switch self {
    case .paragraph(let number): "paragraph \(number)"
    case .line(let number): "line \(number)"
    case .page(let number): "page \(number)"
    case .slide(let number): "slide \(number)"
    case .speakerNotes: "speaker notes"
    case .pageHeader: "page header"
    case .pageFooter: "page footer"
    case .footnote(let number): "footnote \(number)"
    case .comment(let number): "comment \(number)"
    case .deletedText: "tracked change (deleted)"
    case .insertedText: "tracked change (inserted)"
    case .hiddenText: "hidden text"
    case .alternativeText(let number): "alternative text of picture \(number)"
    case .property(let name): "document property" + Self.named(name)
    default: sourceWords
    }
  }

  private var sourceWords: String {
    switch self {
    case .sourceComment: "a remark that no page shows"
    case .link: "where a link leads"
    case .tooltip: "tooltip"
    case .identifier: "an internal name"
    case .record(let number): "record \(number)"
    case .field(let name): "field \(name)"
    case .drawing: "a drawing"
    case .picture(let number): "picture \(number)"
    case .setting: "a setting of the document"
    case .bytes: "bytes that are no text"
    default: ""
    }
  }

  /// What programs call a property, as a person finds it.
  private static func named(_ name: String) -> String {
    let known = [
      "creator": "Author", "initial-creator": "first author", "lastModifiedBy": "last saved by",
      "printed-by": "printed by", "keyword": "Keywords", "…": "",
    ]
    let shown = known[name] ?? name.prefix(1).uppercased() + name.dropFirst()
    return shown.isEmpty ? "" : " " + shown
  }
}
