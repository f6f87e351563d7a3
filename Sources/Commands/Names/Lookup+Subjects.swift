internal import Identities
internal import ReviewModel

/// A person, a place or an agency, as a command was told.
struct NamedSubject {
  let subject: NameEntry.Subject
  let reference: ShortReference
  let label: String

  /// How it is spoken of: `P3 (Mother)`.
  var words: String { "\(reference.text) (\(label))" }
}

extension Lookup {
  /// A person, a place or an agency by short word, number or label.
  func subject(_ word: String) throws(Complaint) -> NamedSubject {
    let known = subjects
    if let reference = ShortReference(word),
      let found = known.first(where: { $0.named.reference == reference })
    {
      return found.named
    }
    let wanted = word.lowercased()
    let typed = "~@".contains(wanted.first ?? " ") ? String(wanted.dropFirst()) : wanted
    if let found = known.first(where: { $0.word == typed }) { return found.named }
    if let found = known.first(where: { $0.named.label.lowercased() == wanted }) {
      return found.named
    }
    let words = known.flatMap { [$0.word, $0.named.label] }.compactMap(\.self)
    let nearest = NearestWord.to(typed, among: words).map { "did you mean \($0)? " } ?? ""
    throw Complaint(
      "there is no person, place or agency \"\(word)\"",
      hint: "nothing was changed; \(nearest)see: silp person list, silp agency list, "
        + "silp names list")
  }

  /// Everybody and everywhere, each with the short word that is typed for it.
  private var subjects: [(named: NamedSubject, word: String?)] {
    let people = review.people.map {
      (
        NamedSubject(
          subject: .person($0.id), reference: $0.reference, label: $0.value.label.plainText),
        Optional($0.value.alias.text)
      )
    }
    let agencies = review.agencies.map {
      (
        NamedSubject(
          subject: .agency($0.id), reference: $0.reference, label: $0.value.label.plainText),
        Optional($0.value.code.text)
      )
    }
    let places = review.places.map {
      (
        NamedSubject(
          subject: .place($0.id), reference: $0.reference, label: $0.value.label.plainText),
        String?.none
      )
    }
    return people + agencies + places
  }

  /// A subject that is known by its identifier.
  func subject(_ subject: NameEntry.Subject) -> NamedSubject? {
    subjects.first { $0.named.subject == subject }?.named
  }
}
