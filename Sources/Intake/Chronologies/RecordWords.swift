internal import ReviewModel

/// The words agencies use for yes, no and who came.
enum RecordWords {
  /// Whether words say only that nothing is recorded.
  static func saysNothing(_ text: String) -> Bool {
    let key = Folding.key(text)
    return key.isEmpty ? text.allSatisfy { "-–—?./ \n".contains($0) } : nothing.contains(key)
  }

  private static let nothing: Set<String> = [
    "notrecorded", "notknown", "unknown", "nk", "notstated", "nonerecorded", "norecord",
  ]

  /// What words say to a yes-or-no question, and whether they say more; nil where they are neither.
  static func answer(_ text: String) -> (answer: SubjectFacts.Answer, isComplete: Bool)? {
    if let answer = answers[Folding.key(text)] { return (answer, true) }
    if text.contains("✓") || text.contains("✔") { return (.yes, true) }
    if saysNothing(text) { return (.notRecorded, true) }
    // `Yes, at school` is an answer with a remark; `No record kept` is neither.
    let start = text.prefix { $0.isLetter || $0 == "/" }
    let rest = text.dropFirst(start.count).drop(while: \.isWhitespace)
    guard let mark = rest.first, ",;:.-–—(".contains(mark) else { return nil }
    return answers[Folding.key(start)].map { ($0, false) }
  }

  private static let answers: [String: SubjectFacts.Answer] = [
    "yes": .yes, "y": .yes, "true": .yes, "seen": .yes, "no": .no, "n": .no, "false": .no,
    "notseen": .no, "na": .notApplicable, "notapplicable": .notApplicable,
  ]

  /// What words say of who came; nil where they are not known.
  static func attendance(_ text: String) -> SubjectFacts.Attendance? {
    let key = Folding.key(text)
    if let attendance = attendances[key] { return attendance }
    if saysNothing(text) || answers[key] == .notApplicable { return .notRecorded }
    for opening in ["cancelledby", "canceledby", "cxby"] where key.hasPrefix(opening) {
      return cancellers[String(key.dropFirst(opening.count))]
    }
    return nil
  }

  private static let attendances = table([
    .attended: [
      "attended", "yes", "y", "true", "seen", "present", "came", "brought", "was brought",
    ],
    .wasNotBrought: ["was not brought", "wnb", "not brought", "wasn't brought"],
    .didNotAttend: [
      "did not attend", "dna", "dna'd", "didn't attend", "not attended", "failed to attend",
      "no show", "no", "n", "false",
    ],
    .noAccess: [
      "no access", "no access visit", "not in", "no one in", "nobody in", "nobody home",
      "no one home", "no answer at door", "no reply at door",
    ],
    .cancelledByFamily: ["cancelled by family"], .cancelledByService: ["cancelled by service"],
  ])

  private static let cancellers = table([
    .cancelledByFamily: [
      "family", "the family", "mum", "mother", "mom", "dad", "father", "parent", "parents",
      "carer", "carers", "patient", "client", "her", "him", "child", "young person",
      "grandmother", "grandfather", "nan", "gran",
    ],
    .cancelledByService: [
      "service", "the service", "us", "clinic", "hospital", "trust", "practice", "surgery",
      "worker", "social worker", "health visitor", "midwife", "school", "nursery", "staff",
      "agency", "provider", "professional",
    ],
  ])

  private static func table(
    _ lists: [SubjectFacts.Attendance: [String]]
  ) -> [String: SubjectFacts.Attendance] {
    var table: [String: SubjectFacts.Attendance] = [:]
    for (attendance, words) in lists {
      for word in words { table[Folding.key(word)] = attendance }
    }
    return table
  }
}
