internal import Identities
internal import ReviewModel
internal import ReviewStore

/// Looks through what is kept for names that still stand in it as words, and takes them out.
struct NameSweep: Sendable {
  private let labelling: Labelling

  init(_ workspace: Workspace) { labelling = workspace.labelling }

  /// Takes out names that are about to be registered.
  init(_ labelling: Labelling) { self.labelling = labelling }

  /// A record with the names taken out; nil where nothing is to be taken.
  ///
  /// Labels are left: they are what is printed, and have words of their own for what is in them.
  func swept(_ record: Record, takingDoubts: Bool = false) -> Record? {
    let labelling = labelling
    let texts = record.unlabelled.texts
    let isNamed = texts.contains { text in
      labelling.found(in: text).contains { $0.isSure || takingDoubts }
    }
    guard isNamed else { return nil }
    let swept = record.mappingTexts { labelling.label($0, takingDoubts: takingDoubts) }
    guard let swept = swept?.labelled(as: record), swept != record else { return nil }
    guard case .note(var note) = swept else { return swept }
    note.people += note.text.people.filter { !note.people.contains($0) }
    return .note(note)
  }

  /// Whether a name, or a word that may be one, stands in a record outside its label.
  func isNamed(_ record: Record) -> Bool {
    record.unlabelled.texts.contains { !labelling.found(in: $0).isEmpty }
  }

  /// Whether a name stands in the label of a record, which no sweep changes.
  func isNamedInLabel(_ record: Record) -> Bool {
    record.label.map { label in labelling.found(in: label).contains(where: \.isSure) } ?? false
  }
}

extension Record {
  /// The same without its label.
  fileprivate var unlabelled: Record { relabelled("") ?? self }

  /// The same with the label of another.
  fileprivate func labelled(as other: Record) -> Record {
    other.label.flatMap(relabelled) ?? self
  }
}
