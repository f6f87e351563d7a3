internal import ArgumentParser
internal import Identities
internal import ReviewModel

/// Reads places, or the forms of people who are known, from a list.
struct NamesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read places, or other forms of names, from a list.",
    discussion: """
      Places: a .csv file with the columns label, kind, forms; a label may be left out.
      Forms of those who are known: a .csv file with the column who (short word, number or label) and
      any of name, form, nickname, initials, former name, address, phone, e-mail, NHS number, case
      number. Several forms in a cell are parted by semicolons.
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.", completion: .file(extensions: ["csv", "xlsx"])) var file: String
  @Flag(help: "Take the new names out of everything that is kept, too.") var apply = false

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("names are imported")
    let isForms = try Self.firstColumns(file).contains("who")
    let (batch, said) =
      isForms ? try forms(workspace) : try places(workspace)
    guard !batch.isEmpty else { return Console.current.say(said) }
    FormNotes(workspace: workspace).tell(batch)
    try LateRegistration(workspace).commit(
      batch, isForms ? "read forms of names" : "read a list of places", apply: apply,
      saying: said)
  }

  /// The columns of a text file, in small letters; a workbook is taken to be a list of places.
  private static func firstColumns(_ file: String) throws(Complaint) -> Set<String> {
    let text = String(decoding: try Files.read(file).prefix(4_096), as: UTF8.self)
    let first = text.split(whereSeparator: \.isNewline).first ?? ""
    return Set(
      first.split { ",;\t".contains($0) }.map { cell in
        cell.lowercased().filter { $0.isLetter }
      })
  }

  private func forms(_ workspace: Workspace) throws -> (Batch, said: String) {
    let kinds = FormKind.all
    let rows = try ListFile.read(file, required: ["who"], optional: kinds.map(\.rawValue))
    let lookup = Lookup(review: workspace.review)
    var batch = Batch()
    for row in rows {
      let named = try lookup.subject(row["who"])
      for kind in kinds {
        for form in row.forms(kind.rawValue) {
          batch.register(form, kind, for: named.subject, known: workspace.register)
        }
      }
    }
    return (
      batch,
      "read \(Count.of(batch.forms.count, "new form")) of \(Count.of(rows.count, "name"))"
    )
  }

  private func places(_ workspace: Workspace) throws -> (Batch, said: String) {
    let rows = try ListFile.read(file, required: ["forms"], optional: ["label", "kind"])
    let known = Set(workspace.review.places.map(\.value.label.plainText))
    let knownForms = Set(
      workspace.register.entries.compactMap { entry in
        if case .place = entry.name.subject { entry.name.text } else { nil }
      })
    let added = rows.filter { row in
      row["label"].isEmpty
        ? !row.forms.contains(where: knownForms.contains) : !known.contains(row["label"])
    }
    var batch = Batch()
    let ids = added.map { _ in PlaceID(batch.identifier()) }
    for (row, id) in zip(added, ids) {
      for (number, form) in row.forms.enumerated() {
        batch.register(
          form, number == 0 ? .name : .form, for: .place(id), known: workspace.register)
      }
    }
    for (row, id) in zip(added, ids) {
      let place = Place(
        label: LabelledText(plain: row["label"]), kind: Code(making: row["kind"]))
      batch.create(id.record, .place(place))
    }
    let given = try workspace.settleLabels(&batch)
    let summary = "read \(added.count) places, \(rows.count - added.count) known already"
    return (batch, ([summary] + given).joined(separator: "\n"))
  }
}
