public import ReviewModel

/// What a review calls everybody in print: words that a scan expects to meet.
public struct PublishedLabels: Hashable, Sendable {
  /// What people and places are called.
  public var people: [String]
  /// What agencies are called, which may be part of their real name.
  public var agencies: [String]

  /// Makes a list of labels.
  public init(people: [String] = [], agencies: [String] = []) {
    self.people = people
    self.agencies = agencies
  }

  /// Takes the labels of a review.
  public init(of review: Review) {
    people =
      review.people.map(\.value.label.plainText) + review.places.map(\.value.label.plainText)
    agencies = review.agencies.map(\.value.label.plainText)
  }

  /// All of them.
  var all: [String] { people + agencies }
}
