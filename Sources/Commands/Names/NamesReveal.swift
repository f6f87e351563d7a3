internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import ReviewStore

/// Prints a record as it was written, or who a label is.
struct NamesReveal: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reveal", abstract: "Print a record with the names in it, or say who a label is.",
    discussion: """
      What is printed here must not be passed on. That it was printed is kept in the log.
      Example: silp names reveal N14
      Example: silp names reveal "Social worker 1"
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "A record's number, or a short word or label.") var what: String

  func run() throws {
    let workspace = try Workspace.open(options, names: .toRead)
    try workspace.requireNames("names are printed")
    if let reference = ShortReference(what), let item = workspace.review.item(reference),
      !item.record.isNamed
    {
      return try reveal(item, workspace)
    }
    try reveal(try Lookup(review: workspace.review).subject(what), workspace)
  }

  private func reveal(_ item: Review.Item, _ workspace: Workspace) throws {
    let register = workspace.register
    let texts = FoundWords.fields(of: item.record) { register.restore($0) }
    try workspace.note("printed the names in \(item.reference.text)")
    for (field, text) in texts where !text.isEmpty {
      Console.current.say("\(item.reference.text), \(field): \(text)")
    }
  }

  private func reveal(_ named: NamedSubject, _ workspace: Workspace) throws {
    let forms = workspace.register.forms.filter { $0.name.subject == named.subject }
    try workspace.note("printed who \(named.reference.text) is")
    guard !forms.isEmpty else {
      return Console.current.say("\(named.words): no name is registered")
    }
    for form in forms {
      Console.current.say("\(named.words), \(form.name.kind.told): \(form.name.text)")
    }
  }
}

extension Record {
  /// Whether it is somebody or somewhere that has forms of a name.
  var isNamed: Bool { [.person, .place, .agency].contains(kind) }
}
