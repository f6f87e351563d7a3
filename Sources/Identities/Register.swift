public import ReviewModel

/// Who is who: every registered form of every name, as the names file holds them.
public struct Register: Sendable {
  /// The forms, in the order registered.
  public let entries: [Entry]
  /// The words that name nobody who must be protected, by record.
  public let allowed: [RecordID: AllowedWord]
  private let byForm: [FormID: Int]

  /// One form with its identifier.
  public struct Entry: Hashable, Sendable {
    /// What text refers to it by.
    public let id: FormID
    /// What it says.
    public let name: NameEntry

    /// Makes an entry.
    public init(id: FormID, name: NameEntry) {
      self.id = id
      self.name = name
    }
  }

  /// Makes a register.
  public init(_ entries: [Entry], allowed: [RecordID: AllowedWord] = [:]) {
    self.entries = entries
    self.allowed = allowed
    byForm = Dictionary(entries.enumerated().map { ($0.element.id, $0.offset) }) { one, _ in one }
  }

  /// Makes a register of what a names file holds.
  public init(_ records: [(RecordID, NamesRecord)]) {
    var entries: [Entry] = []
    var allowed: [RecordID: AllowedWord] = [:]
    for (id, record) in records {
      switch record {
      case .form(let name): entries.append(Entry(id: FormID(id), name: name))
      case .allowed(let word): allowed[id] = word
      }
    }
    self.init(entries, allowed: allowed)
  }

  /// Every record of the names file that this register was made of.
  public var records: [RecordID] { entries.map(\.id.record) + allowed.keys.sorted() }

  /// The exact words of a form, or nil where this names file does not have it.
  public func text(of form: FormID) -> String? { byForm[form].map { entries[$0].name.text } }

  /// Whether a form is registered already for the same subject.
  public func contains(_ entry: NameEntry) -> Bool {
    entries.contains {
      $0.name.subject == entry.subject && $0.name.text == entry.text && $0.name.kind != .spelling
    }
  }

  /// Text as it was before names were taken out; forms the names file lacks come out as `[?]`.
  public func restore(_ text: LabelledText) -> String {
    text.words { span in
      switch span {
      case .plain(let words): words
      case .person(_, let form), .place(_, let form), .agency(_, let form):
        self.text(of: form) ?? "[?]"
      case .record: "[?]"
      }
    }
  }

  /// The forms whose owners are in a review.
  public func owned(by review: Review) -> Register {
    let people = Set(review.people.map(\.id))
    let places = Set(review.places.map(\.id))
    let agencies = Set(review.agencies.map(\.id))
    return Register(
      entries.filter { entry in
        switch entry.name.subject {
        case .person(let person): people.contains(person)
        case .place(let place): places.contains(place)
        case .agency(let agency): agencies.contains(agency)
        }
      }, allowed: allowed)
  }

  /// The full name of everybody and everywhere that has one.
  var fullNames: [RecordID: String] {
    var names: [RecordID: String] = [:]
    for entry in entries where entry.name.kind == .name {
      names[entry.name.subject.record] = entry.name.text
    }
    return names
  }

  /// The other names of each, without numbers, addresses and chance spellings.
  var otherNames: [RecordID: [String]] {
    var names: [RecordID: [String]] = [:]
    for entry in entries where [.form, .nickname, .formerName].contains(entry.name.kind) {
      names[entry.name.subject.record, default: []].append(entry.name.text)
    }
    return names
  }
}
