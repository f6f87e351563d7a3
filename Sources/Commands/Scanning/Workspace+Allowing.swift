internal import Identities
internal import ReviewModel
internal import ReviewStore

extension Workspace {
  /// Puts words on the list of what may be printed, as one operation over both files.
  func allow(_ words: [String]) throws(Complaint) {
    guard let names else { return }
    let identifiers = Console.current.identifiers
    let id = identifiers.next()
    let description = "allowed words to be printed"
    let changes = words.map {
      Change<NamesRecord>.create(identifiers.next(), .allowed(AllowedWord(text: $0)))
    }
    try append(changes, as: id, LabelledText(plain: description), changesNames: true, to: names)
    let none: [Change<Record>] = []
    try append(
      none, as: id, LabelledText(plain: description), changesNames: true, to: file, since: seen)
  }
}
