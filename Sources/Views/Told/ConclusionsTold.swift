package import ReviewModel

/// What a child or a member of the family told the review.
public struct ContributionTold: Hashable, Sendable {
  /// The number people say.
  public let reference: String
  /// Who.
  public let who: String
  /// How.
  public let manner: String
  /// When.
  public let date: String
  /// What they said.
  public let words: String
  /// Whether they let the review quote them.
  public let isAgreed: Bool
}

/// What a finding rests on, in words.
public struct GroundTold: Hashable, Sendable {
  /// What kind of ground.
  public let kind: String
  /// The number of the record, or nothing.
  public let reference: String
  /// What it says.
  public let text: String
}

/// A finding, in words.
public struct FindingTold: Hashable, Sendable {
  /// The number people say.
  public let reference: String
  /// What it is called.
  public let title: String
  /// What, and why.
  public let statement: String
  /// Learning, or good practice.
  public let kind: String
  /// Whether it goes beyond this case.
  public let reach: String
  /// What it rests on.
  public let grounds: [GroundTold]
  /// Which kinds of ground, and whose records and reports, stand under it; never how many.
  public let restsOn: String
  /// Whether it is still so.
  public let persistence: String
  /// What the room made of it; nothing where it was not tested, or where that is not told.
  public let tested: String
  /// What those said who saw it otherwise.
  public let dissent: [String]
}

/// A recommendation, in words.
public struct RecommendationTold: Hashable, Sendable {
  /// The number people say.
  public let reference: String
  /// What is asked.
  public let text: String
  /// Who is asked.
  public let owner: String
  /// How far it reaches.
  public let level: String
  /// How anybody will know.
  public let measure: String
  /// By when.
  public let due: String
  /// The numbers of the findings it answers.
  public let findings: String
  /// Why something has to change.
  public let caseForChange: String
  /// How it helps people learn.
  public let learning: String
  /// What shows that it would help.
  public let evidence: String
}

extension DeidentifiedReview {
  /// What the family told the review, as filed.
  public var contributions: [ContributionTold] {
    review.contributions.map { contribution in
      ContributionTold(
        reference: contribution.reference.text, who: labels[contribution.value.person],
        manner: words(contribution.value.manner) ?? "",
        date: contribution.value.on.map { processWords($0) } ?? "date not recorded",
        words: words(contribution.value.words),
        isAgreed: contribution.value.quoting == .agreed)
    }
  }

  /// The findings.
  public var findings: [FindingTold] {
    review.findings.map { finding in
      FindingTold(
        reference: finding.reference.text, title: words(finding.value.title),
        statement: words(finding.value.statement), kind: finding.value.kind.rawValue,
        reach: Self.words(finding.value.reach),
        grounds: finding.value.grounds.compactMap { told($0) },
        restsOn: restsOn(finding.value), persistence: words(finding.value.persistence),
        tested: tested(finding.value),
        dissent: finding.value.tested?.dissent.map { words($0) } ?? [])
    }
  }

  /// The recommendations that stand.
  public var recommendations: [RecommendationTold] {
    review.recommendations.filter(\.value.stands).map { recommendation in
      let value = recommendation.value
      return RecommendationTold(
        reference: recommendation.reference.text, text: words(value.text),
        owner: words(value.owner), level: value.level.rawValue,
        measure: words(value.measure) ?? "not recorded",
        due: value.due.map { processWords($0) } ?? "not set",
        findings: value.findings.map { reference(of: $0.record) }.joined(separator: ", "),
        caseForChange: words(value.tests.caseForChange) ?? "",
        learning: words(value.tests.learning) ?? "", evidence: words(value.tests.evidence) ?? "")
    }
  }

  /// Who answers for something.
  package func words(_ owner: Owner) -> String {
    switch owner {
    case .board: "The partnership"
    case .agency(let agency): labels[agency]
    case .partner(let board): labels[board]
    }
  }

  /// A passage of an agency's report; one the agency has not signed says so.
  private func told(_ passage: Filed<ReportPassage>) -> GroundTold {
    let value = passage.value
    return GroundTold(
      kind: "report of " + labels[value.agency]
        + (review.isApproved(value) ? "" : ", not agency-approved"),
      reference: passage.reference.text, text: words(value.words))
  }

  private static func words(_ reach: Finding.Reach) -> String {
    switch reach {
    case .caseOnly: "seen in this case only"
    case .wider: "wider than this case"
    case .unknown: "not known whether wider than this case"
    }
  }

  /// The number of a record, or what it is called.
  func reference(of record: RecordID) -> String { labels.word(.record(record)) }

  /// A ground in words; nil where it rests on a record that this view may not show.
  package func told(_ ground: Ground) -> GroundTold? {
    switch ground {
    case .entry(let id):
      review.entries.first { $0.id == id }.map { entry in
        GroundTold(
          kind: "record of " + labels[entry.value.agency], reference: entry.reference.text,
          text: words(entry.value.date) + ": " + words(entry.value.event))
      }
    case .account(let id):
      review.notes.first { $0.id == id }.map { note in
        let told = told(note)
        return GroundTold(
          kind: "practitioners’ account" + (told.agency.isEmpty ? "" : " (\(told.agency))"),
          reference: told.reference, text: told.text)
      }
    case .contribution(let id):
      contributions.first { $0.reference == reference(of: id.record) }.map {
        GroundTold(kind: "contribution of " + $0.who, reference: $0.reference, text: $0.words)
      }
    case .passage(let id):
      review.passages.first { $0.id == id }.map { told($0) }
    case .reportPassage(let agency, let text):
      GroundTold(
        kind: "report of " + labels[agency]
          + (review.isApproved(ground) ? "" : ", not agency-approved"),
        reference: "", text: words(text))
    case .policy(let text):
      GroundTold(kind: "policy or research", reference: "", text: words(text))
    case .earlierReview(let text):
      GroundTold(kind: "an earlier review", reference: "", text: words(text))
    case .noRecord(let text):
      GroundTold(kind: "no record of this", reference: "", text: words(text))
    }
  }
}
