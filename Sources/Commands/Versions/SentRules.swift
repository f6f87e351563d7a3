internal import ReviewModel

/// What may be sent, and what is still out.
enum SentRules {
  /// The number of the next copy of a version.
  static func nextCopy(of version: VersionID, in review: Review) -> Int {
    let given = review.sendings.filter { $0.value.version == version }.compactMap(\.value.copy)
    return (given.max() ?? 0) + 1
  }

  /// The copies of a version that neither came back nor were destroyed.
  static func out(of version: VersionID, in review: Review) -> [Filed<Sending>] {
    review.sendings.filter { $0.value.version == version && $0.value.ending == .out }
  }

  /// Refuses to send what was withdrawn by that day; says where a later version takes its place.
  static func check(
    _ version: Filed<ReportVersion>, in review: Review, on day: CalendarDay
  ) throws(Complaint) {
    let name = VersionWord.text(version.reference)
    let withdrawn = version.value.history.last { $0.status == .withdrawn }
    if let withdrawn, withdrawn.on <= day {
      throw Complaint(
        "\(name) was withdrawn on \(withdrawn.on)",
        hint: "nothing was written; send the version that stands: silp report versions")
    }
    if let later = review.successor(of: version.id) {
      Console.current.tell(
        "note: \(VersionWord.text(later.reference)) takes the place of \(name); be sure that the "
          + "earlier one is meant")
    }
  }
}

extension Sending.Ending {
  /// What became of a copy, in words.
  var words: String {
    switch self {
    case .out: "out"
    case .returned(let on): "returned on \(on)"
    case .destroyed(let on): "destroyed on \(on)"
    }
  }
}
