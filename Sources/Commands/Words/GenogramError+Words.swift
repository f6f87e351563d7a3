internal import Genograms
internal import ReviewModel
internal import Views

extension Complaint {
  /// Says why a family cannot be drawn.
  init(_ error: GenogramError, labels: LabelTable) {
    let what =
      switch error {
      case .ownAncestor(let people):
        people.map { labels[$0] }.joined(separator: ", ")
          + ": by the records somebody would be their own ancestor"
      case .ownPartner(let person): "\(labels[person]) is recorded as their own partner"
      case .tooManyParents(let person, let kind):
        "\(labels[person]) has more than two parents (\(kind.rawValue))"
      }
    self.init(
      what,
      hint: "nothing was drawn; silp check Q21 says which record; take it out: "
        + "silp relationship remove")
  }
}
