internal import Documents
internal import Intake
internal import ReviewModel
internal import Settings
internal import Views

extension Form {
  /// A form of a board's words for one review.
  init(
    _ text: FormText, _ view: DeidentifiedReview, for whom: String = "", more: [Section] = []
  ) {
    let told = view.told
    self.init(
      metadata: DocumentMetadata(
        title: whom.isEmpty ? text.title : "\(text.title): \(whom)", subject: told?.title ?? "",
        creator: told?.board ?? "", marking: told?.marking ?? ""),
      preface: text.preface, sections: text.sections.map(Self.section) + more,
      type: text.isLarge ? .large : .usual)
  }

  private static func section(_ section: FormText.Section) -> Section {
    Section(
      code: section.code.text, heading: section.heading, aliases: section.aliases,
      guidance: section.guidance, body: body(section.body))
  }

  private static func body(_ body: FormText.Body) -> Body {
    switch body {
    case .words(let room): .words(room: Double(room) / 10)
    case .lines(let lines): .lines(lines.map { Line($0.code.text, $0.label) })
    case .table(let columns, let rows):
      .table(columns.map { Column($0.heading, width: Double($0.width)) }, rows: rows)
    case .ticks(let words, let more, let room):
      .ticks(words, more: more, room: Double(room) / 10)
    }
  }

  /// By what the form is read when it comes back.
  var layout: FormLayout {
    FormLayout(
      fields: fields.map { field in
        FormLayout.Field(
          key: field.key, headings: field.headings, number: field.number, printed: field.printed,
          kind: Self.kind(field.kind))
      }, printed: printed)
  }

  private static func kind(_ kind: Field.Kind) -> FormLayout.Kind {
    switch kind {
    case .words: .words
    case .lines(let lines): .lines(lines.map { FormLayout.Line($0.code, $0.label) })
    case .table(let headings): .table(headings)
    case .ticks(let words): .ticks(words)
    case .answer: .answer
    }
  }
}

extension SettingsFiles {
  /// The words of a form that is filled in with words: `agency-report`, `queries`.
  static func form(_ name: String) throws(Complaint) -> FormText {
    let path = "en/forms/\(name).yaml"
    let text = try template(path)
    return try reading { () throws(SettingsErrors) in try FormText(yaml: text, file: path) }
  }
}

/// The kinds of file a form can be.
enum FormFile: String, CaseIterable {
  case docx, odt, xlsx, ods, csv

  /// The kind that a file's name says, among those that a form can be.
  static func kind(_ path: String, among kinds: [FormFile]) throws(Complaint) -> FormFile {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    if let kind = FormFile(rawValue: ending), kinds.contains(kind) { return kind }
    let words = kinds.map { ".\($0.rawValue)" }
    throw Complaint(
      "\(path) does not say what kind of file it is to be",
      hint: "nothing was written; end its name with "
        + words.dropLast().joined(separator: ", ") + " or \(words.last ?? "")", exit: .usage)
  }

  /// The bytes of a form.
  func bytes(_ form: Form) throws -> [UInt8] {
    switch self {
    case .docx: try form.document.docx()
    case .odt: try form.document.odt()
    case .xlsx: try form.workbook.xlsx()
    case .ods: try form.workbook.ods()
    case .csv: form.csv()
    }
  }
}
