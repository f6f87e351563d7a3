internal import Identities
internal import ReviewModel
internal import ReviewStore

/// A review that is open for one command, with the names beside it where they are open too.
struct Workspace {
  /// The review file.
  let file: RecordFile<Record>
  /// The names file, where it is open.
  let names: RecordFile<NamesRecord>?
  /// The review as it stood when it was opened.
  let review: Review
  /// What the review file said when it was opened, so that nothing is changed over anybody's head.
  let seen: RecordFile<Record>.Snapshot
  /// The records that were withdrawn or erased, and those that two copies changed.
  let contents: RecordFile<Record>.Contents
  /// The names as they stood.
  let register: Register
  /// Those of the names whose owners are in the review: a form that a crash left behind without its
  /// owner would stand in the text for nobody.
  let owned: Register
  /// What takes names out of text, and the spellings met.
  let labelling: Labelling

  init(file: RecordFile<Record>, names: RecordFile<NamesRecord>?) throws(Complaint) {
    self.file = file
    self.names = names
    seen = try Self.storing(file.file.path) { () throws(StoreError) in try file.snapshot() }
    contents = try Self.storing(file.file.path) { () throws(StoreError) in try file.contents() }
    review = Review(
      contents.items.map { Review.Item(id: $0.id, reference: $0.reference, record: $0.value) })
    register = try Self.register(of: names)
    owned = register.owned(by: review)
    labelling = Labelling(
      owned, spellings: Spellings(owned), identifiers: Console.current.identifiers)
  }

  /// Whether names can be taken out of text.
  var namesOpen: Bool { names != nil }

  /// A text with registered names taken out, those of a batch among them.
  func label(_ text: String, batch: Batch? = nil) throws(Complaint) -> LabelledText {
    guard let batch, !batch.forms.isEmpty else { return labelling.label(text) }
    return labelling.label(text, with: owned, and: batch.forms)
  }

  /// A label for print, which may not hold a name.
  func publishedLabel(_ text: String, batch: Batch) throws(Complaint) -> LabelledText {
    let labelled = try label(text, batch: batch)
    let isPlain = labelled.spans.allSatisfy { if case .plain = $0 { true } else { false } }
    guard isPlain else {
      throw Complaint(
        "the label \"\(labelled.plainText)…\" holds a registered name",
        hint: "nothing was saved; choose a label that names nobody, such as Sibling 1")
    }
    return labelled
  }

  /// Complains where the names file is needed and not open.
  func requireNames(_ why: String) throws(Complaint) {
    guard !namesOpen else { return }
    throw Complaint(
      "the names file must be open when \(why)",
      hint:
        "nothing was changed; keep NAME.silpnames beside the review, or say --names FILE, and give its passphrase"
    )
  }

  /// Complains where an alias is taken.
  func checkFree(alias: String) throws(Complaint) {
    guard let taken = review.people.first(where: { $0.value.alias.text == alias.lowercased() })
    else { return }
    throw Complaint(
      "~\(alias) is \(taken.value.label.plainText) (\(taken.reference.text)) already",
      hint: "nothing was saved; choose another short word")
  }

  private static func register(of names: RecordFile<NamesRecord>?) throws(Complaint) -> Register {
    guard let names else { return Register([]) }
    do {
      return Register(try names.contents().items.map { ($0.id, $0.value) })
    } catch {
      throw Complaint(error, file: Files.name(names.file.path))
    }
  }
}
