public import ReviewModel

/// The words of the form that agencies fill in: a file boards edit.
public struct ChronologyFormText: Hashable, Sendable {
  /// What the form is called.
  public var title: String
  /// What somebody who fills it in should know.
  public var guidance: [Paragraph]
  /// The columns of every form, in order.
  public var columns: [Column<ChronologyField>]
  /// The columns for each person the review is about, whose label stands before the heading.
  public var children: [Column<SubjectField>]

  /// A paragraph with a heading.
  public struct Paragraph: Hashable, Sendable {
    /// The heading.
    public var heading: String
    /// What it says.
    public var text: String
  }

  /// One column.
  public struct Column<Field: Hashable & Sendable>: Hashable, Sendable {
    /// What stands in it.
    public var field: Field
    /// Its heading.
    public var heading: String
    /// Its width, in millimetres.
    public var width: Int
    /// What to write in it.
    public var hint: String
    /// Whether a page of a document has it too, or only a sheet.
    public var isInDocuments: Bool
  }
}

extension ChronologyFormText {
  /// Reads the words of the form.
  public init(yaml: String, file: String) throws(SettingsErrors) {
    self = try Reading.value(
      yaml: yaml, file: file, keys: ["title", "guidance", "columns", "children"]
    ) { reading, fields in
      let title = reading.text(reading.need(fields, "title"))
      let paragraphs = reading.list(fields["guidance"]).compactMap { reading.paragraph($0) }
      let columns = reading.list(reading.need(fields, "columns"))
      let read = columns.compactMap { reading.column($0, of: ChronologyField.self) }
      let children = reading.list(fields["children"]).compactMap {
        reading.column($0, of: SubjectField.self)
      }
      guard let title else { return nil }
      if read.count == columns.count {
        reading.reportDuplicates(zip(read, columns).map { ($0.heading, $1) })
      }
      return ChronologyFormText(
        title: title, guidance: paragraphs, columns: read, children: children)
    }
  }
}

extension Reading {
  fileprivate mutating func paragraph(_ place: Place) -> ChronologyFormText.Paragraph? {
    guard let fields = fields(place, ["heading", "text"]) else { return nil }
    let heading = text(need(fields, "heading"))
    let text = text(need(fields, "text"))
    guard let heading, let text else { return nil }
    return .init(heading: heading, text: text)
  }

  fileprivate mutating func column<Field>(
    _ place: Place, of type: Field.Type
  ) -> ChronologyFormText.Column<Field>?
  where Field: RawRepresentable<String> & CaseIterable & Hashable & Sendable {
    guard let fields = fields(place, ["field", "heading", "width", "hint", "only"]) else {
      return nil
    }
    let field = choice(need(fields, "field"), of: type)
    let heading = text(need(fields, "heading"))
    let width = number(fields["width"], 5...200)
    let hint = text(fields["hint"])
    let only = choice(fields["only"], [(word: "spreadsheets", value: true)]) ?? false
    guard let field, let heading else { return nil }
    return .init(
      field: field, heading: heading, width: width ?? 30, hint: hint ?? "",
      isInDocuments: !only)
  }
}
