internal import ReviewModel

extension Record {
  /// What it is called in print, where it has a label.
  var label: LabelledText? {
    switch self {
    case .person(let person): person.label
    case .place(let place): place.label
    case .agency(let agency): agency.label
    case .board(let board): board.label
    case .household(let household): household.label
    default: nil
    }
  }

  /// The label by which text refers to it; a household is told only where it is listed.
  var printedLabel: String? {
    if case .household = self { nil } else { label?.plainText }
  }

  /// The same with another label; nil where it has none.
  func relabelled(_ label: LabelledText) -> Record? {
    switch self {
    case .person(var person):
      person.label = label
      return .person(person)
    case .place(var place):
      place.label = label
      return .place(place)
    case .agency(var agency):
      agency.label = label
      return .agency(agency)
    case .board(var board):
      board.label = label
      return .board(board)
    case .household(var household):
      household.label = label
      return .household(household)
    default: return nil
    }
  }
}
