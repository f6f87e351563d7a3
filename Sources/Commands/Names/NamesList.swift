internal import ArgumentParser
internal import Identities
internal import ReviewModel

/// Lists what is registered.
struct NamesList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is registered, by label.",
    discussion: "Prints no name unless --reveal is given; that is kept in the log.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "Print the names themselves.") var reveal = false
  @Flag(help: "With --reveal: every spelling met in a text, too.") var all = false

  func validate() throws {
    guard reveal || !all else { throw ValidationError("--all goes with --reveal.") }
  }

  func run() throws {
    let workspace = try Workspace.open(options, names: .toRead)
    try workspace.requireNames("the register is read")
    let register = workspace.register
    var subjects: [NameEntry.Subject] = []
    var forms: [NameEntry.Subject: [NameEntry]] = [:]
    for entry in all ? register.entries : register.forms {
      if forms[entry.name.subject] == nil { subjects.append(entry.name.subject) }
      forms[entry.name.subject, default: []].append(entry.name)
    }
    let lookup = Lookup(review: workspace.review)
    var table =
      reveal ? Table("no", "label", "forms") : Table("no", "label", "forms registered")
    for subject in subjects {
      let named = lookup.subject(subject)
      let known = forms[subject] ?? []
      table.add(
        named?.reference.text ?? "", named?.label ?? "nobody in the review",
        reveal ? known.map(\.shown).joined(separator: "; ") : "\(known.count)")
    }
    table.print(output)
    if reveal { try workspace.note("printed the register of names") }
    let allowed = register.allowed.count
    if allowed > 0 {
      Console.current.tell("allowed to be printed: \(Count.of(allowed, "word")): silp names allow")
    }
  }
}

extension NameEntry {
  /// The form, with its kind where that is more than a form of a name.
  var shown: String {
    switch kind {
    case .name, .form: text
    default: "\(text) (\(kind.rawValue))"
    }
  }
}
