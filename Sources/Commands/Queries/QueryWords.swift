internal import ReviewModel

/// How a query stands, in words.
enum QueryWords {
  /// Whether it was sent and answered, in a line.
  static func state(_ query: Query, _ words: RequestWords) -> String {
    if let answer = query.answer { return "answered on \(words.day(answer.on))" }
    guard let sending = query.sending else { return "not sent" }
    let sent = "sent on \(words.day(sending.on))"
    return sending.due.map { words.owed(sent, due: $0) } ?? sent
  }

  /// What a query is about, for those who answer it.
  static func about(_ matter: Query.Matter) -> String {
    switch matter {
    case .date: "when it was"
    case .people: "who was there"
    case .seen: "who was seen"
    case .attendance: "who came, or was brought"
    case .missing: "what the record does not say"
    case .lens: "looking back over your records"
    case .other: ""
    }
  }
}
