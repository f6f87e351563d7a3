public import ReviewModel

/// The exact spellings in which registered names were met in texts, each registered once.
///
/// A form that a text spells otherwise than it is registered, in capitals or with a title, gets an
/// entry of its own, so that the text can be restored to the character.
public struct Spellings: Sendable {
  private var known: [Spelling: FormID] = [:]
  /// Those that are not in the names file yet, in the order met.
  public private(set) var new: [Register.Entry] = []

  /// What is compared scalar for scalar; as a `String` a composed letter equals a decomposed one.
  private struct Spelling: Hashable {
    let subject: NameEntry.Subject
    let bytes: [UInt8]

    init(_ subject: NameEntry.Subject, _ text: some StringProtocol) {
      self.subject = subject
      bytes = Array(text.utf8)
    }
  }

  /// Begins with what a register holds.
  public init(_ register: Register = Register([])) {
    // A form proper before a spelling, and the first of two that are the same.
    for entry in register.entries.reversed() where entry.name.kind == .spelling { add(entry) }
    for entry in register.entries.reversed() where entry.name.kind != .spelling { add(entry) }
  }

  /// Takes in a form that is registered.
  public mutating func add(_ entry: Register.Entry) {
    known[Spelling(entry.name.subject, entry.name.text)] = entry.id
  }

  /// The form for exactly these words, made where there is none.
  mutating func form(
    _ subject: NameEntry.Subject, _ text: Substring, _ newForm: () -> FormID
  ) -> FormID {
    let spelling = Spelling(subject, text)
    if let form = known[spelling] { return form }
    let entry = Register.Entry(
      id: newForm(), name: NameEntry(subject: subject, text: String(text), kind: .spelling))
    known[spelling] = entry.id
    new.append(entry)
    return entry.id
  }

  /// Says that the new ones are in the names file now.
  public mutating func registered() { new = [] }

  /// Forgets the new ones of a subject whose names are to go.
  public mutating func forget(_ subject: RecordID) {
    new.removeAll { $0.name.subject.record == subject }
    known = known.filter { $0.key.subject.record != subject }
  }
}
