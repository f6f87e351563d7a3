internal import ReviewModel

/// A day or meeting that was held, with how many came and in which role.
public struct EventTold: Hashable, Sendable {
  /// What it was.
  public let title: String
  /// When.
  public let date: String
  /// How many took part.
  public let people: String
  /// From how many agencies.
  public let agencies: String
  /// How many of them as practitioners.
  public let practitioners: String
  /// How many as first-line managers.
  public let managers: String
  /// How many in another role.
  public let others: String
  /// How many notes were written down.
  public let notes: String
}

/// A step of the review's own timetable.
public struct MilestoneTold: Hashable, Sendable {
  /// What is to be done.
  public let what: String
  /// By when; nothing where no day was set.
  public let due: String
  /// When it was done; nothing where it was not yet.
  public let done: String
}

extension DeidentifiedReview {
  /// The days and meetings that were held, in their order.
  public var events: [EventTold] {
    review.days.sorted { $0.value.number < $1.value.number }.map { told($0.value) }
  }

  private func told(_ day: LearningDay) -> EventTold {
    let came = review.participants.map(\.value).filter { $0.attendance[day.number] == .attended }
    let practitioners = came.count { $0.capacity == .practitioner }
    let managers = came.count { $0.capacity == .firstLineManager }
    let title = day.event.map { words($0.title) } ?? "Learning day \(day.number)"
    return EventTold(
      title: title, date: processWords(EDTFDate(day.began.day)), people: count(came.count),
      agencies: count(Set(came.compactMap(\.agency)).count), practitioners: count(practitioners),
      managers: count(managers), others: count(came.count - practitioners - managers),
      notes: "\(review.notes.count { $0.value.day == day.number })")
  }

  /// The review's own timetable.
  public var milestones: [MilestoneTold] {
    (review.details?.value.plan.milestones ?? []).map { step in
      MilestoneTold(
        what: step.what.text.replacing("-", with: " ").capitalisedFirst,
        due: step.due.map { processWords(EDTFDate($0)) } ?? "",
        done: step.done.map { processWords(EDTFDate($0)) } ?? "")
    }
  }

  /// What the review read, in sentences made from what is recorded and nothing else.
  public var sourcesTold: [String] {
    var sentences: [String] = []
    let agencies = Set(review.entries.map(\.value.agency)).count
    if !review.entries.isEmpty {
      sentences.append(
        "The chronology brings together "
          + count(review.entries.count, "entry", "entries") + " from the records of "
          + count(agencies, "agency", "agencies") + ".")
    }
    if let asked = requestsTold { sentences.append(asked) }
    if !review.links.isEmpty {
      sentences.append("Entries in which agencies tell of the same event were brought together.")
    }
    return sentences
  }

  private var requestsTold: String? {
    let asked = review.requests.map(\.value).filter { $0.sent != nil }
    guard !asked.isEmpty else { return nil }
    let sent = asked.count { !$0.received.isEmpty }
    let signed = asked.count(where: \.isApproved)
    return count(asked.count, "agency was", "agencies were").capitalisedFirst
      + " asked for a report or records; \(count(sent)) sent something, and \(count(signed)) signed "
      + "off what the review used."
  }

  /// How what is known now was kept apart from what was known then, in sentences made from what is
  /// recorded and nothing else.
  public var hindsightTold: [String] {
    var sentences: [String] = []
    let well = review.notes.count { $0.value.kind == .workedWell && !$0.value.sorting.isLeftOut }
    let better = review.notes.count {
      $0.value.kind == .wouldHaveWorkedBetter && !$0.value.sorting.isLeftOut
    }
    if well + better > 0 {
      sentences.append(
        "What people said was written down under two headings and kept apart: \(well) "
          + "\(well == 1 ? "point" : "points") on what worked well, and \(better) on what, with "
          + "hindsight, would have worked better.")
    }
    let knew = review.episodes.count { !$0.value.knew.isEmpty }
    if !review.episodes.isEmpty {
      sentences.append(
        "For \(knew) of \(count(review.episodes.count, "key practice episode", "key practice episodes"))"
          + " it is recorded what each agency knew at the time.")
    }
    if !review.facts.isEmpty {
      sentences.append(
        count(review.facts.count, "fact was", "facts were").capitalisedFirst
          + " followed through the records to see which agency knew of it, and since when.")
    }
    return sentences
  }

  /// What the findings rest on, counted by kind of ground; nothing where there is no finding.
  public var groundsTold: String {
    let grounds = findings.flatMap(\.grounds)
    guard !grounds.isEmpty else { return "" }
    let kinds = [
      ("record of", "in agencies’ records"),
      ("practitioners’ account", "in what practitioners said"),
      ("contribution of", "in what the family said"), ("report of", "in agencies’ own reports"),
      ("policy", "in policy or research"), ("an earlier review", "in earlier reviews"),
      ("no record", "in the absence of a record"),
    ]
    let parts = kinds.compactMap { start, words -> String? in
      let number = grounds.count { $0.kind.hasPrefix(start) }
      return number == 0 ? nil : "\(number) \(words)"
    }
    return "The \(findings.count == 1 ? "finding rests" : "\(findings.count) findings rest") on "
      + "\(grounds.count) \(grounds.count == 1 ? "ground" : "grounds"): "
      + parts.joined(separator: ", ") + "."
  }
}
