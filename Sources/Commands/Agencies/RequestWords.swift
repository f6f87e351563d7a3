internal import ReviewModel
internal import Views

/// How a request stands, in words.
struct RequestWords {
  private let view: DeidentifiedReview
  private let today: CalendarDay

  init(_ view: DeidentifiedReview, on today: CalendarDay) {
    self.view = view
    self.today = today
  }

  /// A day as it is written out.
  func day(_ day: CalendarDay) -> String { view.processWords(EDTFDate(day)) }

  /// How it stands, in a line.
  func state(_ request: AgencyRequest?) -> String {
    guard let request else { return "not asked yet" }
    switch request.standing {
    case .nilReturn(let on, _): return "nil return on \(day(on))"
    case .withdrawn(let on, let reason): return "withdrawn on \(day(on)): \(view.words(reason))"
    case .signedOff(let version, let post, let on):
      return "v\(version) signed off on \(day(on)) by \(view.words(post))"
    case .open: break
    }
    if let last = request.received.last {
      return "v\(request.received.count) came on \(day(last.on)), not signed off"
    }
    guard let sent = request.sent else { return "not asked yet" }
    guard let due = request.due else { return "asked on \(day(sent)), no day agreed" }
    return owed("asked on \(day(sent))", due: due)
  }

  /// Something that is owed, by when, and how late it is.
  func owed(_ words: String, due: CalendarDay) -> String {
    let late = today.number - due.number
    return "\(words), due on \(day(due))" + (late > 0 ? ", \(Count.of(late, "day")) late" : "")
  }

  /// Everything that is kept of it, field by field.
  func fields(_ request: AgencyRequest) -> [EntryFacts.Field] {
    var fields: [EntryFacts.Field] = []
    func add(_ name: String, _ words: String?) {
      fields.append((name, words ?? "not recorded"))
    }
    add("asked", request.sent.map(day))
    add("due", request.due.map(day))
    add("author", view.words(request.author))
    add("independence", view.words(request.independence))
    add("author briefed", request.briefed.map(day))
    add("author supported by", view.words(request.support))
    add("records secured", request.secured.map(day))
    for (place, version) in request.received.enumerated() {
      let file = version.file.map { ", \(view.words($0))" } ?? ""
      fields.append(("v\(place + 1)", "came on \(day(version.on))\(file)"))
      for feedback in version.feedback {
        fields.append(
          ("feedback on v\(place + 1)", "\(day(feedback.on)): \(view.words(feedback.words))"))
      }
    }
    if case .nilReturn(_, let words) = request.standing, let told = view.words(words) {
      fields.append(("said", told))
    }
    return fields
  }

  /// Why a step cannot be taken.
  static func complaint(
    _ refusal: AgencyRequest.Refusal, _ label: String, code: String
  ) -> Complaint {
    switch refusal {
    case .notAsked:
      Complaint(
        "\(label) was not asked yet",
        hint: "nothing was changed; first: silp agency request \(code)")
    case .isWithdrawn:
      Complaint(
        "the request to \(label) was taken back",
        hint: "nothing was changed; if it stands again: silp agency reopen \(code)")
    case .saidNil:
      Complaint(
        "\(label) said that it has nothing on the family",
        hint: "nothing was changed; if that no longer holds: silp agency reopen \(code)")
    case .hasMaterial(let versions):
      Complaint(
        "\(label) has sent \(Count.of(versions, "version")), so it has something",
        hint:
          "nothing was changed; if it takes all of it back: silp agency withdraw \(code) \"...\"")
    case .noVersion(let version, let count):
      Complaint(
        "there is no v\(version) of \(label): "
          + (count == 0 ? "nothing has come yet" : "\(Count.of(count, "version")) came"),
        hint: "nothing was changed; when it comes: silp agency receive \(code) FILE")
    case .isNotNewest(let version, let newest):
      Complaint(
        "v\(newest) came after v\(version), and the newest is the one to sign",
        hint: "nothing was changed; silp agency sign-off \(code) --version \(newest) --by \"...\"")
    case .isOpen:
      Complaint(
        "the request to \(label) is open already",
        hint: "nothing was changed; see: silp agency show \(code)")
    }
  }
}
