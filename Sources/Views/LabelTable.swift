public import ReviewModel

/// What everybody and everywhere is called in one view.
public struct LabelTable: Hashable, Sendable {
  private var people: [PersonID: String]
  private var places: [PlaceID: String]
  private var agencies: [AgencyID: String]
  private var references: [RecordID: String]
  /// Whether the labels are real names, so that every page must say so.
  public let named: Bool

  /// Takes the published labels of a review.
  public init(labelsOf review: Review) {
    func plain(_ label: LabelledText) -> String { label.plainText }
    people = Dictionary(review.people.map { ($0.id, plain($0.value.label)) }) { first, _ in first }
    places = Dictionary(review.places.map { ($0.id, plain($0.value.label)) }) { first, _ in first }
    agencies = Dictionary(review.agencies.map { ($0.id, plain($0.value.label)) }) { one, _ in one }
    references = Dictionary(review.items.map { ($0.id, $0.reference.text) }) { first, _ in first }
    named = false
  }

  /// Takes a review's labels, and real names for those who have one; made by the register alone.
  package init(labelsOf review: Review, names: [PersonID: String]) {
    let labels = LabelTable(labelsOf: review)
    people = labels.people.merging(names) { _, name in name }
    places = labels.places
    agencies = labels.agencies
    references = labels.references
    named = true
  }

  /// The labels of what a view shows: who is not in it is "a person" there, and a record that is not
  /// in it has no number; labels themselves are put as the view puts any text.
  func seen(in review: Review, _ words: (String) -> String) -> LabelTable {
    var table = self
    let people = Set(review.people.map(\.id))
    table.people = self.people.filter { people.contains($0.key) }.mapValues(words)
    table.places = places.mapValues(words)
    table.agencies = agencies.mapValues(words)
    let records = Set(review.items.map(\.id))
    table.references = references.filter { records.contains($0.key) }
    return table
  }

  /// What a piece of text that refers to something is printed as.
  public func word(_ span: LabelledText.Span) -> String {
    switch span {
    case .plain(let text): text
    case .person(let person, _): self[person]
    case .place(let place, _): places[place] ?? "a place"
    case .agency(let agency, _): self[agency]
    case .record(let record): word(record)
    }
  }

  /// What a record is called: people, places and agencies by label, all else by number.
  private func word(_ record: RecordID) -> String {
    people[PersonID(record)] ?? places[PlaceID(record)] ?? agencies[AgencyID(record)]
      ?? references[record] ?? "a record"
  }

  /// What a person is called.
  public subscript(_ person: PersonID) -> String { people[person] ?? "a person" }

  /// What an agency is called.
  public subscript(_ agency: AgencyID) -> String { agencies[agency] ?? "an agency" }

  /// What a place is called.
  public subscript(_ place: PlaceID) -> String { places[place] ?? "a place" }
}
