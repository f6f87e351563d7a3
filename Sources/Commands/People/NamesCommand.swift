internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import Views

/// The register of names.
struct NamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names", abstract: "Register the places and names that must not be printed.",
    subcommands: [NamesAdd.self, NamesImport.self, NamesList.self, NamesSame.self])
}

/// Registers another form of a name.
struct NamesAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Register another way in which a person's name is written.",
    discussion: """
      It is taken out of what is typed or imported from now on.
      Example: silp names add mum "Mrs Surname"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The person, by short word or number.") var person: String
  @Argument(help: "The form, exactly as it is written.") var form: String

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("a name is registered")
    let person = try Lookup(review: workspace.review).person(person)
    var batch = Batch()
    batch.register(form, .form, for: .person(person.id), known: workspace.register)
    guard !batch.isEmpty else { return Console.current.say("it is registered already") }
    _ = try workspace.commit(batch, "registered a name")
    Console.current.say("registered for \(person.reference.text)")
  }
}

/// Reads places from a list.
struct NamesImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read places from a list.",
    discussion: """
      A .csv file with the columns label, kind, forms; several forms are parted by semicolons.
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("places are imported")
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
        label: LabelledText(plain: row["label"]),
        kind: Code(making: row["kind"]))
      batch.create(id.record, .place(place))
    }
    let given = try workspace.settleLabels(&batch)
    if !batch.isEmpty { _ = try workspace.commit(batch, "read a list of places") }
    let summary = "read \(added.count) places, \(rows.count - added.count) known already"
    Console.current.say(([summary] + given).joined(separator: "\n"))
  }
}

/// Lists what is registered.
struct NamesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is registered, by label.",
    discussion: "Prints no name unless --reveal is given.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Print the names themselves.") var reveal = false

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("the register is read")
    let labels = LabelTable(labelsOf: workspace.review)
    var subjects: [NameEntry.Subject] = []
    var forms: [NameEntry.Subject: [String]] = [:]
    for entry in workspace.register.entries {
      if forms[entry.name.subject] == nil { subjects.append(entry.name.subject) }
      forms[entry.name.subject, default: []].append(entry.name.text)
    }
    var table = reveal ? Table("label", "forms") : Table("label", "forms registered")
    for subject in subjects {
      let known = forms[subject] ?? []
      table.add(
        Self.label(subject, labels), reveal ? known.joined(separator: "; ") : "\(known.count)")
    }
    table.print(output)
  }

  private static func label(_ subject: NameEntry.Subject, _ labels: LabelTable) -> String {
    switch subject {
    case .person(let person): labels[person]
    case .place(let place): labels[place]
    case .agency(let agency): labels[agency]
    }
  }
}
