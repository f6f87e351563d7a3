internal import Identities
internal import ReviewModel
internal import ReviewStore

/// Which records belong to a class of material, and how to let go of them.
struct HeldMaterial {
  let workspace: Workspace

  /// The records of a class that are still there.
  func records(_ material: Retention.Material) -> [Review.Item] {
    switch material {
    case .roomNotes: items(of: [.note, .evaluation])
    case .agencyFiles:
      items(of: [.source, .request, .passage, .entry, .link, .query, .fact, .lens])
    case .finalReport:
      items(of: [
        .agency, .board, .person, .place, .union, .parentage, .household, .tie, .system,
        .participant, .episode, .theme, .concern, .contribution, .finding, .recommendation, .action,
        .pledge, .narrative, .proceeding, .involvement, .version, .sending, .comment, .publication,
        .release, .label,
      ])
    case .drafts, .names: []
    }
  }

  /// What is held of a class, in words.
  func told(_ material: Retention.Material) -> String {
    switch material {
    case .roomNotes: Count.of(workspace.review.notes.count, "note")
    case .agencyFiles:
      Count.of(workspace.review.sources.count, "file") + ", "
        + Count.of(workspace.review.entries.count, "entry", "entries")
    case .finalReport: Count.of(records(material).count, "record")
    case .drafts: "earlier wordings of \(workspace.review.items.count) records"
    case .names:
      workspace.namesOpen
        ? "\(workspace.register.entries.count) forms of names" : "the names file, not opened"
    }
  }

  private func items(of kinds: Set<Record.Kind>) -> [Review.Item] {
    workspace.review.items.filter { kinds.contains($0.record.kind) }
  }
}

extension Retention.Material {
  /// What the class is, for a person.
  var explanation: String {
    switch self {
    case .roomNotes: "the notes of the learning days"
    case .drafts: "earlier wordings of everything, and unfinished lines"
    case .agencyFiles: "what agencies sent: files and the entries read from them"
    case .names: "the names file: who is who"
    case .finalReport:
      "findings, recommendations, actions, contributions, who they are about, what went out"
    }
  }
}
