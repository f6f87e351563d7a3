import ReviewModel

/// Something that can be done to a review that is about to be published.
enum Step: CaseIterable {
  case holdOn, holdOff, trialOpens, trialSaysYes, trialSaysNo, trialEnds
  case rest, agencySigns, lead, boardOnCondition, conditionMet, board, boardWaits
  case finalToBoard, backToPanel, nameItPublished, withdraw, revise
  case decideFull, decideAgainst, tellFamily, tellStaff, signFile, publish

  /// What can come in between, in groups that belong together.
  static let disturbances: [[Step]] = [
    [.holdOn, .holdOff], [.trialOpens, .trialSaysYes, .trialSaysNo, .trialEnds],
    [.rest, .agencySigns], [.boardOnCondition, .conditionMet, .boardWaits],
    [.backToPanel, .nameItPublished], [.withdraw, .revise], [.decideAgainst],
  ]

  /// One order that leads to the end.
  static let wayToPublishing: [Step] = [
    .lead, .board, .finalToBoard, .decideFull, .tellStaff, .tellFamily, .signFile,
  ]
}

/// A review at small scope, and what somebody with a list would know of it.
struct Desk {
  static let version = VersionID(RecordID(high: 1, low: 1))
  static let second = VersionID(RecordID(high: 1, low: 2))
  static let agency = AgencyID(RecordID(high: 1, low: 3))
  static let release = ReleaseID(RecordID(high: 1, low: 4))
  static let passage = PassageID(RecordID(high: 1, low: 5))
  static let finding = RecordID(high: 1, low: 6)
  static let hold = RecordID(high: 1, low: 7)
  static let trial = RecordID(high: 1, low: 8)
  static let decision = RecordID(high: 1, low: 9)
  static let request = RecordID(high: 1, low: 10)
  static let leadStep = Code(making: "lead")
  static let boardStep = Code(making: "board")
  static let staff = Code(making: "staff-told")
  static let family = Code(making: "family-told")
  static let chain = SigningChain(
    [.init(leadStep), .init(boardStep, .boards)], beforePublication: [staff, family])

  static func day(_ number: Int) -> CalendarDay { CalendarDay(number: 20_000 + number) }

  /// What somebody with a list would have ticked.
  struct List: Hashable {
    var isHeld = false
    var trial = Trial.none
    var rests = false
    var isAgencySigned = false
    var lead = false
    var board = Board.nothing
    var status = ReportVersion.Status.panelDraft
    var hasSecond = false
    var decision: Publication.Decision?
    var steps = 0
    var isFileSigned = false
    var isPublished = false
  }

  enum Trial { case none, silent, yes, no, over }
  enum Board { case nothing, condition, given, waits }

  private(set) var review: Review
  var list = List()

  init() {
    let first = ReportVersion(
      Code(making: "overview"), history: [.init(.panelDraft, on: Self.day(0))],
      audience: Code(making: "public"), dates: Code(making: "month"), release: Self.release)
    review = Review()
      .adding(.version(first), Self.version.record)
      .adding(
        .agency(
          Agency(code: Code(making: "school"), label: "School", sector: Code(making: "school"))),
        Self.agency.record
      )
      .adding(
        .passage(
          ReportPassage(
            agency: Self.agency, version: 1, section: Code(making: "analysis"), heading: "a",
            words: "b")), Self.passage.record
      )
      .adding(.finding(Self.finding(on: [])), Self.finding)
      .adding(.release(Self.file(signed: false)), Self.release.record)
  }

  private static func finding(on grounds: [Ground]) -> Finding {
    Finding(title: "a", statement: "b", kind: .learning, reach: .caseOnly, grounds: grounds)
  }

  private static func file(signed: Bool) -> Release {
    let at = Moment(seconds: 0)
    return Release(
      what: Code(making: "overview"), file: "overview.odt", audience: Code(making: "public"),
      dates: Code(making: "month"), digest: "00", scan: .init(.names), at: at,
      signOffs: signed ? [.init(role: "chair", digest: "00", scan: .init(.names), at: at)] : [])
  }

  /// The desk after a step; nil where it is refused.
  func taking(_ step: Step) -> Desk? {
    var next = self
    do { try next.take(step) } catch { return nil }
    next.note(step)
    return next
  }

  /// What two desks have in common of which the same can become.
  var key: Key {
    Key(
      list: list, statuses: review.versions.map(\.value.status),
      signed: review.version(Self.version).map {
        review.signatures($0.value, Self.chain).map(\.isGiven)
      } ?? [],
      decided: review.publication(by: nil)?.value)
  }

  /// What tells one desk from another.
  struct Key: Hashable {
    let list: List
    let statuses: [ReportVersion.Status?]
    let signed: [Bool]
    let decided: Publication?
  }

  /// Whether every version that was there is there, with all it was called.
  func versionsKept(from before: Desk) -> Bool {
    before.review.versions.allSatisfy { old in
      guard let now = review.version(old.id)?.value else { return false }
      return now.history.starts(with: old.value.history)
    }
  }

  private mutating func put(_ record: Record, _ id: RecordID) { review = review.adding(record, id) }

  private mutating func take(_ step: Step) throws {
    switch step {
    case .holdOn: put(.hold(Hold(reason: "court", since: Moment(seconds: 0))), Self.hold)
    case .holdOff:
      put(
        .hold(Hold(reason: "court", since: Moment(seconds: 0), lifted: Moment(seconds: 1))),
        Self.hold)
    case .trialOpens: put(.proceeding(Proceeding(.criminal, "trial")), Self.trial)
    case .trialSaysYes, .trialSaysNo:
      guard var trial = review.proceedings.first?.value else { throw PublicationRefusal.notDecided }
      trial.answers = [
        .init(to: .publishing, isAllowed: step == .trialSaysYes, on: Self.day(2), by: "officer")
      ]
      put(.proceeding(trial), Self.trial)
    case .trialEnds:
      guard var trial = review.proceedings.first?.value else { throw PublicationRefusal.notDecided }
      trial.status = .concluded(on: Self.day(2), outcome: .notRecorded)
      put(.proceeding(trial), Self.trial)
    case .rest:
      put(.finding(Self.finding(on: [.passage(Self.passage)])), Self.finding)
    case .agencySigns:
      put(
        .request(
          AgencyRequest(
            of: Self.agency, received: [.init(on: Self.day(0))],
            standing: .signedOff(version: 1, by: "head", on: Self.day(2)))), Self.request)
    case .signFile: put(.release(Self.file(signed: true)), Self.release.record)
    default: try takeRuled(step)
    }
  }

  /// The steps that the rules under test decide on.
  private mutating func takeRuled(_ step: Step) throws {
    let id = Self.version
    func named(_ status: ReportVersion.Status) throws -> Record {
      .version(try review.naming(id, status, on: Self.day(2)))
    }
    func approved(_ code: Code, _ answer: ReportVersion.Approval.Answer) throws -> Record {
      .version(
        try review.approving(
          id, .init(code, by: "chair", on: Self.day(2), answer: answer), Self.chain))
    }
    switch step {
    case .lead: put(try approved(Self.leadStep, .given), id.record)
    case .board: put(try approved(Self.boardStep, .given), id.record)
    case .boardOnCondition:
      put(try approved(Self.boardStep, .onCondition(words: "x", met: nil)), id.record)
    case .boardWaits: put(try approved(Self.boardStep, .delayed(reason: "x")), id.record)
    case .conditionMet:
      put(
        .version(
          try review.meetingCondition(id, Self.boardStep, for: .review, on: Self.day(2))),
        id.record)
    case .finalToBoard: put(try named(.finalToBoard), id.record)
    case .backToPanel: put(try named(.panelDraft), id.record)
    case .nameItPublished: put(try named(.published), id.record)
    case .withdraw: put(try named(.withdrawn), id.record)
    case .revise: try revise()
    case .decideFull, .decideAgainst:
      let decision = Publication(
        step == .decideFull ? .full : .notPublished, version: id, by: "chair", on: Self.day(2))
      put(.publication(try review.deciding(decision, Self.chain).publication), Self.decision)
    case .tellFamily, .tellStaff:
      guard let decided = review.publication(by: nil)?.value else {
        throw PublicationRefusal.notDecided
      }
      let code = step == .tellStaff ? Self.staff : Self.family
      put(.publication(try review.stepping(decided, code, on: Self.day(2))), Self.decision)
    default:
      let done = try review.publishing(on: Self.day(2), Self.chain)
      put(.publication(done.decision), done.publication.record)
      put(.version(done.standing), done.version.record)
    }
  }

  private mutating func revise() throws {
    let next = ReportVersion(
      Code(making: "overview"), basis: .revision(of: Self.version),
      history: [.init(.panelDraft, on: Self.day(2))], audience: Code(making: "board"),
      dates: Code(making: "month"))
    try review.checkFreezing(next)
    if let marked = review.marking(of: next) { put(.version(marked.version), marked.id.record) }
    put(.version(next), Self.second.record)
  }
}

extension Review {
  /// The review with a record in the place of the one of its identifier, or added.
  func adding(_ record: Record, _ id: RecordID) -> Review {
    var items = self.items
    if let place = items.firstIndex(where: { $0.id == id }) {
      items[place] = .init(id: id, reference: items[place].reference, record: record)
      return Review(items)
    }
    let reference = ShortReference(letters: record.letters, number: Int(id.hashable), copy: 0)
    return Review(items + [.init(id: id, reference: reference, record: record)])
  }
}

extension RecordID {
  /// A number out of it, to make a reference of.
  fileprivate var hashable: Int { Int(text.suffix(4), radix: 16) ?? 1 }
}
