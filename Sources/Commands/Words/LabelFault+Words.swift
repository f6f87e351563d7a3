internal import Identities
internal import ReviewModel

extension Complaint {
  /// Says what is wrong with the words of a label.
  init(_ fault: LabelFault, label: String) {
    switch fault {
    case .age(let word):
      self.init(
        "the label \"\(label)\" would tell an age (\(word))",
        hint:
          "nothing was saved; an age helps to find out who somebody is, and changes: number them instead, such as Sibling 1"
      )
    case .sex(let word):
      self.init(
        "the label \"\(label)\" would tell a sex (\(word))",
        hint:
          "nothing was saved; it helps to find out who somebody is: use Child A or Sibling 1; Mother and Father are roles and may stand"
      )
    case .empty:
      self.init(
        "a label needs a word",
        hint: "nothing was saved; say one, or leave it out and silp gives one")
    }
  }

  /// Says who has a label already.
  init(_ holder: LabelBook.Holder, _ label: String, _ review: Review) {
    switch holder {
    case .standing(let record):
      let reference = review.labelHolders.first { $0.id == record }?.reference.text ?? "another"
      self.init(
        "\"\(label)\" is what \(reference) is called already",
        hint:
          "nothing was saved; two people cannot share a label: leave it out and silp numbers them")
    case .former(let record):
      let reference = review.labelHolders.first { $0.id == record }?.reference.text
      self.init(
        "\"\(label)\" was \(reference.map { "\($0)'s" } ?? "somebody's") label before",
        hint:
          "nothing was saved; files that went out may show it, so nobody else gets it: choose another"
      )
    }
  }

  /// Says that a label would tell who somebody is, without repeating the name.
  init(_ fault: LabelNames.Fault, _ review: Review) {
    func who(_ record: RecordID) -> String {
      review.labelHolders.first { $0.id == record }.map {
        $0.label.isEmpty ? "the one it is for" : "\($0.label) (\($0.reference.text))"
      } ?? "somebody"
    }
    switch fault {
    case .name(let owner):
      self.init(
        "the label holds a registered name of \(who(owner))",
        hint: "nothing was saved; choose a label that names nobody, such as Sibling 1")
    case .nearName(let owner):
      self.init(
        "the label is one letter away from a registered name of \(who(owner))",
        hint: "nothing was saved; choose a name that is like nobody's here")
    case .initials(let owner):
      self.init(
        "the label holds the initials of \(who(owner))",
        hint: "nothing was saved; initials have given children away: choose another label")
    case .ownLetter:
      self.init(
        "the letter in the label is the first of one of their own names",
        hint: "nothing was saved; choose another letter, or leave the label out and silp gives one")
    }
  }
}
