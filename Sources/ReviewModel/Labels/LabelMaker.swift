/// Gives labels to everybody and everywhere that has none, and proposes better ones.
///
/// Derived from the ties to the first subject, from roles and kinds; numbered in the order filed; a
/// label that anybody else has or had is passed over, so nothing given before ever changes.
public struct LabelMaker: Sendable {
  /// What the people the review is about are called: "Child", "Adult".
  private let subjectWord: String
  private let isAllowed: @Sendable (String, RecordID) -> Bool

  /// Makes a maker.
  ///
  /// - Parameters:
  ///   - subjectWord: What a subject is called before the letter.
  ///   - isAllowed: Whether somebody may be called so: it is no initial of theirs, no registered
  ///     name, no label that was published.
  public init(
    subjectWord: String,
    isAllowed: @escaping @Sendable (String, RecordID) -> Bool = { _, _ in true }
  ) {
    self.subjectWord = subjectWord
    self.isAllowed = isAllowed
  }

  /// A label for each record of a review that has none.
  public func labels(for review: Review) -> [RecordID: String] {
    var round = Round(review, self)
    round.run()
    return round.given
  }

  /// Better labels for those whose present one was given from too little, or may not stand.
  ///
  /// Only labels that have the shape of given ones are proposed anew; `mustChange` says which others
  /// need another.
  public func proposals(
    for review: Review, mustChange: (Review.LabelHolder) -> Bool = { _ in false }
  ) -> [(holder: Review.LabelHolder, label: String)] {
    var round = Round(review, self)
    round.run()
    var proposals: [(holder: Review.LabelHolder, label: String)] = []
    for holder in review.labelHolders where !holder.label.isEmpty {
      guard let stem = round.stems[holder.id] else { continue }
      let fits = Self.fits(holder.label, stem)
      let given = round.isProgramShaped(holder)
      guard mustChange(holder) || (!fits && given && !stem.isVague) else { continue }
      proposals.append((holder, round.next(stem, for: holder.id)))
    }
    return proposals
  }

  /// What somebody would be called who gave up their label.
  public func label(for record: RecordID, in review: Review) -> String? {
    var round = Round(review, self)
    round.run()
    return round.stems[record].map { round.next($0, for: record) }
  }

  /// Whether a label is one of a stem's.
  private static func fits(_ label: String, _ stem: LabelStem) -> Bool {
    let words = label.split(separator: " ").map(String.init)
    let fixed = (stem.words + " " + stem.rest).split(separator: " ").map(String.init)
    if words == fixed { return true }
    let place = stem.words.split(separator: " ").count
    guard words.count == fixed.count + 1 else { return false }
    var without = words
    without.remove(at: place)
    return without == fixed
  }

  /// One passage over a review: stems for all, labels for those without.
  private struct Round {
    let review: Review
    let maker: LabelMaker
    private(set) var book: LabelBook
    private(set) var stems: [RecordID: LabelStem] = [:]
    private(set) var given: [RecordID: String] = [:]
    private let unlabelled: Set<RecordID>

    init(_ review: Review, _ maker: LabelMaker) {
      self.review = review
      self.maker = maker
      book = LabelBook(review)
      unlabelled = Set(review.labelHolders.filter(\.label.isEmpty).map(\.id))
    }

    mutating func run() {
      for person in review.people {
        switch person.value.standing {
        case .subject: settle(person, LabelStem(maker.subjectWord, .letters))
        case .professional(_, let role): settle(person, .professional(role: role))
        case .other: settle(person, LabelStem("Person", .numbers, isVague: true))
        case .family: break
        }
      }
      family()
      let areas = AgencyAreas(review)
      for agency in review.agencies {
        settle(
          agency, .agency(sector: agency.value.sector, area: areas.number(of: agency.value)))
      }
      for place in review.places { settle(place, .place(kind: place.value.kind)) }
    }

    /// First those whose tie to the subject says enough, then, ring by ring, those who are named by
    /// one who has a label.
    private mutating func family() {
      let kinship = Kinship(review)
      var left = review.people.filter { $0.value.standing == .family }
      var labels: [PersonID: String] = [:]
      for subject in review.subjects { labels[subject.id] = label(of: subject) }
      func settleAll(_ round: inout Self, _ stem: (PersonID) -> LabelStem?) -> Int {
        let found = left.compactMap { person in stem(person.id).map { (person, $0) } }
        for (person, stem) in found { round.settle(person, stem) }
        for (person, _) in found { labels[person.id] = round.label(of: person) }
        left.removeAll { person in found.contains { $0.0.id == person.id } }
        return found.count
      }
      _ = settleAll(&self) { kinship.stem(of: $0) }
      while true {
        let known = labels
        if settleAll(&self, { kinship.stem(of: $0, by: known) }) == 0 { break }
      }
      _ = settleAll(&self) { kinship.vagueStem(of: $0) }
    }

    private func label(of person: Filed<Person>) -> String {
      given[person.id.record] ?? person.value.label.plainText
    }

    private mutating func settle<Value>(_ filed: Filed<Value>, _ stem: LabelStem) {
      stems[filed.id.record] = stem
      guard unlabelled.contains(filed.id.record) else { return }
      given[filed.id.record] = next(stem, for: filed.id.record)
    }

    /// The first label of a stem that nobody else has or had, and that may stand.
    mutating func next(_ stem: LabelStem, for record: RecordID) -> String {
      for place in 1...Self.most {
        let label = stem.label(place)
        guard book.holder(of: label, otherThan: record) == nil, maker.isAllowed(label, record)
        else { continue }
        book.take(label, for: record)
        return label
      }
      // Its word is somebody's name, or a role nobody can number: a word that is nobody's.
      return stem == Self.last ? "" : next(Self.last, for: record)
    }

    private static let most = 10_000
    private static let last = LabelStem("Person", .numbers, isVague: true)

    /// Whether a label may have been given by the program.
    func isProgramShaped(_ holder: Review.LabelHolder) -> Bool {
      let bare = holder.label.split(separator: " ").filter { !$0.allSatisfy(\.isNumber) }
        .joined(separator: " ")
      return Kinship.isProgramShaped(holder.label)
        || ["Professional", "Place", "Agency", "Person"].contains(bare)
    }
  }
}
