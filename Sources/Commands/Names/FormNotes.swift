internal import Identities
internal import ReviewModel

/// What is said to somebody who registers a form; the form itself is never repeated.
struct FormNotes {
  private let workspace: Workspace
  private let before: Register

  /// - Parameter before: What was registered before the forms that are told of.
  init(workspace: Workspace, before: Register? = nil) {
    self.workspace = workspace
    self.before = before ?? workspace.owned
  }

  /// Says of every new form of a batch what there is to say.
  func tell(_ batch: Batch) {
    let names = batch.forms.map(\.name)
    for (name, remarks) in zip(names, before.remarks(onEach: names)) {
      for remark in remarks { tell(remark, name) }
    }
  }

  private func tell(_ remark: Register.Remark, _ name: NameEntry) {
    let lookup = Lookup(review: workspace.review)
    let who = lookup.subject(name.subject)?.words ?? "what is added now"
    let form = name.text.count > 40 ? "a form of \(who)" : "a \(name.kind.told) of \(who)"
    let words =
      switch remark {
      case .ordinaryWord:
        "\(form) is also an ordinary word: it is taken only with a capital; what is left is "
          + "listed by: silp names find"
      case .oneLetter: "\(form) is one letter: it is taken only as a capital by itself"
      case .alsoOf(let other):
        "\(lookup.subject(other)?.words ?? "somebody else") is also written so: where only this "
          + "form stands, the one registered first is meant"
      case .nothingToFind: "\(form) has no letter and no digit, so it is never found"
      }
    Console.current.tell("note: \(words)")
  }
}

extension NameEntry.Kind {
  /// The kind in words: nobody reads "form" as a kind.
  var told: String { self == .form ? "form" : rawValue }
}
