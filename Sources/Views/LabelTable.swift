public import ReviewModel

/// What everybody and everywhere is called in one view.
public struct LabelTable: Hashable, Sendable {
  private var people: [PersonID: String]
  private var places: [PlaceID: String]
  private var agencies: [AgencyID: String]
  private var boards: [BoardID: String]
  private var references: [RecordID: String]
  /// Whether the labels are real names, so that every page must say so.
  public let named: Bool
  /// What is printed for each in every other view, where this one has a real name.
  private var labels: [RecordID: String] = [:]
  /// Other ways in which each is written, in a view with real names.
  private var forms: [RecordID: [String]] = [:]

  /// Takes the published labels of a review.
  public init(labelsOf review: Review) {
    func plain(_ label: LabelledText) -> String { label.plainText }
    people = Dictionary(review.people.map { ($0.id, plain($0.value.label)) }) { first, _ in first }
    places = Dictionary(review.places.map { ($0.id, plain($0.value.label)) }) { first, _ in first }
    agencies = Dictionary(review.agencies.map { ($0.id, plain($0.value.label)) }) { one, _ in one }
    boards = Dictionary(review.boards.map { ($0.id, plain($0.value.label)) }) { one, _ in one }
    references = Dictionary(review.items.map { ($0.id, $0.reference.text) }) { first, _ in first }
    named = false
  }

  /// Takes a review's labels, and real names and their other forms for those who are to be named;
  /// made by the register alone.
  package init(
    labelsOf review: Review, names: [RecordID: String], forms: [RecordID: [String]] = [:]
  ) {
    let labels = LabelTable(labelsOf: review)
    people = labels.people
    places = labels.places
    agencies = labels.agencies
    boards = labels.boards
    references = labels.references
    named = true
    self.forms = forms
    for (id, label) in people where names[id.record] != nil { self.labels[id.record] = label }
    for (id, label) in places where names[id.record] != nil { self.labels[id.record] = label }
    for (id, label) in agencies where names[id.record] != nil { self.labels[id.record] = label }
    put(names)
  }

  /// Takes short forms of a review's labels, for a screen and nothing else.
  package init(shortFormsOf review: Review) {
    self.init(labelsOf: review)
    let short = ShortForms(review)
    put(
      Dictionary(
        review.labelHolders.compactMap { holder in short[holder.id].map { (holder.id, $0) } }
      ) { one, _ in one })
  }

  /// Puts other words in the place of labels.
  private mutating func put(_ words: [RecordID: String]) {
    for (id, word) in words {
      if people[PersonID(id)] != nil { people[PersonID(id)] = word }
      if places[PlaceID(id)] != nil { places[PlaceID(id)] = word }
      if agencies[AgencyID(id)] != nil { agencies[AgencyID(id)] = word }
    }
  }

  /// Whether this table has a real name for somebody or somewhere.
  public func isNamed(_ record: RecordID) -> Bool { labels[record] != nil }

  /// What somebody or somewhere is called in every other view; nil where that is what they are
  /// called here too.
  public func label(behind record: RecordID) -> String? { labels[record] }

  /// Other ways in which somebody or somewhere is written; none but in a view with real names.
  public func otherForms(of record: RecordID) -> [String] { forms[record] ?? [] }

  /// The labels of what a view shows: who is not in it is "a person" there, and a record that is not
  /// in it has no number; labels themselves are put as the view puts any text.
  func seen(in review: Review, _ words: (String) -> String) -> LabelTable {
    var table = self
    let people = Set(review.people.map(\.id))
    table.people = self.people.filter { people.contains($0.key) }.mapValues(words)
    table.places = places.mapValues(words)
    table.agencies = agencies.mapValues(words)
    table.boards = boards.mapValues(words)
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
      ?? boards[BoardID(record)] ?? references[record] ?? "a record"
  }

  /// What a person is called.
  public subscript(_ person: PersonID) -> String { people[person] ?? "a person" }

  /// What an agency is called.
  public subscript(_ agency: AgencyID) -> String { agencies[agency] ?? "an agency" }

  /// What the second partnership of a joint review is called.
  public subscript(_ board: BoardID) -> String { boards[board] ?? "a partnership" }

  /// What a place is called.
  public subscript(_ place: PlaceID) -> String { places[place] ?? "a place" }
}
