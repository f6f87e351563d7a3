internal import ReviewModel

/// What the room said, in words.
public struct NoteTold: Hashable, Sendable {
  /// The number people say.
  public let reference: String
  /// The words.
  public let text: String
  /// Who spoke: an agency, "a health practitioner", or nothing, so that nobody is known by it.
  public let agency: String
  /// The number of the episode it is about, or nothing.
  public let episode: String
  /// The codes of what it is about.
  public let themes: [String]
}

/// A key practice episode, and what the room said of it.
public struct EpisodeTold: Hashable, Sendable {
  /// Its place among the episodes, from 1.
  public let number: Int
  /// The number people say.
  public let reference: String
  /// What it is called.
  public let title: String
  /// When it was.
  public let dates: String
  /// Why it is key.
  public let reason: String
  /// How many entries of how many agencies fall into it, and what those agencies chose to send.
  public let records: String
  /// What each agency knew then.
  public let knew: [KnewTold]
  /// The facts that mattered in it, and who knew them since when.
  public let facts: [FactTold]
  /// What worked well in it.
  public let workedWell: [NoteTold]
  /// What, with hindsight, would have worked better in it.
  public let workedBetter: [NoteTold]
}

/// How many took part for one agency.
public struct ParticipationTold: Hashable, Sendable {
  /// The agency.
  public let agency: String
  /// How many practitioners.
  public let practitioners: String
  /// How many first-line managers.
  public let managers: String
  /// How many others.
  public let others: String
}

extension DeidentifiedReview {
  /// What worked well, in the order it was said (S0).
  public var workedWell: [NoteTold] { notes(.workedWell) }

  /// What, with hindsight, would have worked better, in the order it was said (S0).
  public var workedBetter: [NoteTold] { notes(.wouldHaveWorkedBetter) }

  /// The key practice episodes.
  public var episodes: [EpisodeTold] {
    review.episodes.enumerated().map { number, episode in
      EpisodeTold(
        number: number + 1, reference: episode.reference.text,
        title: words(episode.value.title), dates: dates(episode.value),
        reason: words(episode.value.reason) ?? Self.silence, records: records(episode.value),
        knew: knew(episode.value), facts: facts(of: episode.id),
        workedWell: notes(.workedWell, episode: episode.id),
        workedBetter: notes(.wouldHaveWorkedBetter, episode: episode.id))
    }
  }

  /// Who came, by agency and capacity and never by name: those who attended either day.
  public var participation: [ParticipationTold] {
    let came = review.participants.filter { participant in
      (1...2).contains { participant.value.attendance[$0] == .attended }
    }
    return review.agencies.compactMap { agency in
      let theirs = came.filter { $0.value.agency == agency.id }.map(\.value.capacity)
      guard !theirs.isEmpty else { return nil }
      let practitioners = theirs.count { $0 == .practitioner }
      let managers = theirs.count { $0 == .firstLineManager }
      return ParticipationTold(
        agency: labels[agency.id], practitioners: count(practitioners), managers: count(managers),
        others: count(theirs.count - practitioners - managers))
    }
  }

  /// What is recorded of a learning day in one sentence, or nil where it was not held.
  public func learningDay(_ number: Int) -> String? {
    guard let day = review.days.first(where: { $0.value.number == number })?.value else {
      return nil
    }
    let notes = review.notes.count { $0.value.day == number }
    let people = review.participants.count { $0.value.attendance[number] == .attended }
    let agencies = Set(
      review.participants.filter { $0.value.attendance[number] == .attended }
        .compactMap(\.value.agency))
    let held = processWhen(EDTFDate(day.began.day))
    let from = count(agencies.count, "agency", "agencies")
    return "Learning day \(number) was held \(held): \(count(people, "person", "people")) from "
      + "\(from) took part, and \(notes) \(notes == 1 ? "note was" : "notes were") written down."
  }

  private func notes(_ kind: LearningNote.Kind, episode: EpisodeID? = nil) -> [NoteTold] {
    // What the family said is not told as what the practitioners said.
    let family = Set(
      review.days.filter { $0.value.event?.kind == .familyMeeting }.map(\.value.number))
    return review.notes
      .filter { $0.value.kind == kind && (episode == nil || $0.value.episode == episode) }
      .filter { !$0.value.sorting.isLeftOut && !family.contains($0.value.day) }
      .map { told($0) }
  }

  func told(_ note: Filed<LearningNote>) -> NoteTold {
    NoteTold(
      reference: note.reference.text, text: words(note.value.text),
      agency: speakers(of: note.value).joined(separator: ", "),
      episode: note.value.episode.map { labels.word(.record($0.record)) } ?? "",
      themes: note.value.themes.map(\.text))
  }

  /// Who spoke, as widely as it takes for two or more to have been there whom it may have been.
  private func speakers(of note: LearningNote) -> [String] {
    let there = review.participants.filter { $0.value.attendance[note.day] == .attended }
      .compactMap(\.value.agency)
    return note.agencies.compactMap { agency in
      if tellsWhoSpoke, there.count(where: { $0 == agency }) > 1 { return labels[agency] }
      guard let sector = review.agency(agency)?.value.sector else { return nil }
      let theirs = there.count { review.agency($0)?.value.sector == sector }
      return theirs > 1 ? Self.practitioner(sector) : nil
    }.reduce(into: []) { all, word in if !all.contains(word) { all.append(word) } }
  }

  /// `a health practitioner`.
  private static func practitioner(_ sector: Code) -> String {
    let word = sector.text.replacing("-", with: " ")
    let article = word.first.map("aeiou".contains) ?? false ? "an" : "a"
    return word == "other" ? "a practitioner" : "\(article) \(word) practitioner"
  }

  private func records(_ episode: KeyPracticeEpisode) -> String {
    let chosen = Set(episode.entries)
    let entries = review.entries.filter { chosen.contains($0.id) }
    let theirs = Set(entries.map(\.value.agency))
    let coverages = review.agencies.filter { theirs.contains($0.id) }
      .map { "\(labels[$0.id]): \(coverage(of: $0.id))" }
    return count(entries.count, "entry", "entries") + " sent by "
      + count(theirs.count, "agency", "agencies")
      + (coverages.isEmpty ? "." : " (\(coverages.joined(separator: "; "))).")
  }

  private func dates(_ episode: KeyPracticeEpisode) -> String {
    switch (episode.from.map { words($0) }, episode.to.map { words($0) }) {
    case (let from?, let to?): from == to ? from : "\(from) to \(to)"
    case (let from?, nil): "from \(from)"
    case (nil, let to?): "until \(to)"
    case (nil, nil): "dates not recorded"
    }
  }
}
