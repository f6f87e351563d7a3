internal import ArgumentParser
internal import Identities
internal import ReviewModel

/// Registers another form of a name.
struct NamesAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Register another way in which somebody or somewhere is written.",
    discussion: """
      It is taken out of what is typed or imported from now on, in any case, with titles, in the
      plural. Where it stands already is told; --apply takes it out there too, as the same step.
      The kinds: form, nickname, initials, former name, address, phone, e-mail, NHS number, case
      number. Initials are taken only as they are written here.
      Example: silp names add mum "Mrs Surname" --apply
      Example: silp names add "Hospital 1" "St Somebody's" --kind nickname
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The person, place or agency: short word, number or label.") var who: String
  @Argument(help: "The form, as it is written; several may follow.") var form: [String]
  @Option(
    help: "What the form is: nickname, initials, phone, ...",
    completion: .list(FormKind.all.map(\.rawValue)))
  var kind = "form"
  @Flag(help: "Take it out of everything that is kept, too.") var apply = false

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("a name is registered")
    let kind = try FormKind.read(kind, "--kind")
    let named = try Lookup(review: workspace.review).subject(who)
    var batch = Batch()
    for form in form {
      batch.register(form, kind, for: named.subject, known: workspace.register)
    }
    guard !batch.isEmpty else {
      Console.current.say("it is registered already")
      return try LateRegistration(workspace).tell(of: [named.subject])
    }
    FormNotes(workspace: workspace).tell(batch)
    try LateRegistration(workspace).commit(
      batch, "registered a name", apply: apply, saying: "registered for \(named.words)")
  }
}

/// Corrects a form.
struct NamesEdit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Correct a form that was registered wrongly.",
    discussion: """
      Text that names somebody by this form reads with the corrected words where names are restored.
      Example: silp names edit mum "Jorun" "Jorunn"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The person, place or agency: short word, number or label.") var who: String
  @Argument(help: "The form as it is registered.") var form: String
  @Argument(help: "The form as it should be; left out where only its kind changes.")
  var corrected: String?
  @Option(
    help: "What the form is: nickname, initials, phone, ...",
    completion: .list(FormKind.all.map(\.rawValue)))
  var kind: String?
  @Flag(help: "Take the corrected form out of everything that is kept, too.") var apply = false

  func validate() throws {
    guard corrected != nil || kind != nil else {
      throw ValidationError("Say the corrected form, or --kind.")
    }
    guard corrected?.isEmpty != true else { throw ValidationError("The corrected form is empty.") }
  }

  func run() throws {
    let workspace = try Workspace.open(options)
    try workspace.requireNames("a name is corrected")
    let named = try Lookup(review: workspace.review).subject(who)
    guard let entry = workspace.register.form(of: named.subject, written: form) else {
      throw Complaint(
        "\(named.words) has no such form",
        hint: "nothing was changed; see the forms: silp names reveal \(named.reference.text)")
    }
    var name = entry.name
    name.text = corrected ?? name.text
    name.kind = try kind.map { try FormKind.read($0, "--kind") } ?? name.kind
    guard name != entry.name || !name.text.utf8.elementsEqual(entry.name.text.utf8) else {
      return Console.current.say("nothing changed")
    }
    var batch = Batch()
    batch.revise(entry.id, name)
    let users = try workspace.uses(of: entry.id)
    try LateRegistration(workspace).commit(
      batch, "corrected a name", apply: apply, saying: "corrected for \(named.words)")
    if users > 0, corrected != nil {
      Console.current.tell(
        "note: \(Count.of(users, "record")) \(users == 1 ? "names" : "name") \(named.label) by this "
          + "form and \(users == 1 ? "reads" : "read") with the corrected words when restored")
    }
  }
}
