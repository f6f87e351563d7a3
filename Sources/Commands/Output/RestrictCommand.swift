internal import ArgumentParser
internal import ReviewModel

/// Says who may see a record, or a part of it.
struct RestrictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restrict", abstract: "Keep a record, or a part of it, from readers not cleared.",
    discussion: """
      What is restricted is in no report, picture or export of a view, whoever it is for, unless
      the reviewer lets it in with --cleared. Works for entries (C), notes (N), contributions (V),
      people (P), couples (U), parentages (B) and households (H).
      Example: silp restrict C118 --as "police intelligence"
      """,
    subcommands: [RestrictSet.self, RestrictList.self], defaultSubcommand: RestrictSet.self)
}

/// Restricts one record or lifts its restriction.
struct RestrictSet: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set", abstract: "Restrict one record or one field of it, or lift that.",
    discussion: """
      Example: silp restrict P4 --field picture --as medical
      Example: silp restrict C118 --lift
      """)

  @Argument(help: "The record's number, such as C118 or N14.") var record: String
  @Option(
    help:
      "Why: police intelligence, third party, medical, adoption, refuge address, privileged; may be repeated."
  )
  var `as`: [String] = []
  @Option(help: "Only this part of it: picture, dates, location, comment, columns.")
  var field: String?
  @Flag(help: "Lift the restriction, or only those given with --as.") var lift = false
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let item = try item(in: workspace.review)
    let part = try part(of: item)
    let given = try `as`.map { try Reading.choice($0, "--as", Restriction.self) }
    guard lift || !given.isEmpty else {
      throw Complaint(
        "--as says why \(item.reference.text) is restricted, and is missing",
        hint: "nothing was changed; \(Self.reasons)", exit: .usage)
    }
    let before = item.record.restrictions(on: part)
    let after =
      lift ? given.isEmpty ? [] : before.filter { !given.contains($0) } : before + given
    let changed = item.record.restricting(part, for: after)
    let what = (part == .everything ? "" : "the \(part.rawValue) of ") + item.reference.text
    let now = changed.restrictions(on: part)
    guard changed != item.record else {
      return Console.current.say(
        now.isEmpty ? "\(what) is not restricted" : "\(what) is restricted already: \(told(now))")
    }
    var batch = Batch()
    batch.revise(item.id, changed)
    try workspace.commit(
      batch, lift ? "lifted a restriction of \(what)" : "restricted \(what)")
    Console.current.say(
      now.isEmpty ? "\(what) is no longer restricted" : "\(what) is restricted: \(told(now))")
    guard !lift else { return }
    Console.current.tell(
      "note: other records that say the same are not restricted by this; the whole review (silp "
        + "export xml, silp handover) still holds it")
  }

  private static let reasons =
    "use " + Restriction.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")

  private func told(_ reasons: [Restriction]) -> String {
    reasons.map(\.rawValue).joined(separator: ", ")
  }

  private func kind(_ item: Review.Item) -> String {
    let word = item.record.kind.rawValue
    return (word.first.map("aeiou".contains) == true ? "an " : "a ") + word
  }

  private func item(in review: Review) throws(Complaint) -> Review.Item {
    guard let reference = ShortReference(record), let item = review.item(reference) else {
      throw Complaint(
        "there is no record \(record)",
        hint: "nothing was changed; numbers look like C118, N14, P3; see the lists of each")
    }
    guard !item.record.kind.restrictableParts.isEmpty else {
      throw Complaint(
        "\(reference.text) is \(kind(item)), and those are not restricted",
        hint:
          "nothing was changed; entries (C), notes (N), contributions (V), people (P), couples (U), "
          + "parentages (B) and households (H) can be")
    }
    return item
  }

  private func part(of item: Review.Item) throws -> RestrictedPart {
    let parts = item.record.kind.restrictableParts
    let part = try field.map { try Reading.choice($0, "--field", RestrictedPart.self) }
    guard parts.contains(part ?? .everything) else {
      let words = parts.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw Complaint(
        "\(item.reference.text) is \(kind(item)), and has no field \(field ?? "")",
        hint: "nothing was changed; of it can be restricted: \(words)", exit: .usage)
    }
    if case .person(let person) = item.record, person.isSubject,
      (part ?? .everything) == .everything
    {
      throw Complaint(
        "the review is about \(item.reference.text), and would make no sense without",
        hint: "nothing was changed; restrict a part: --field picture, dates or sex")
    }
    return part ?? .everything
  }
}

/// Lists what is restricted.
struct RestrictList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List what is restricted, and why.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    var table = Table("no", "what", "field", "why")
    for item in workspace.review.items {
      for part in item.record.kind.restrictableParts {
        let reasons = item.record.restrictions(on: part)
        guard !reasons.isEmpty else { continue }
        table.add(
          item.reference.text, item.record.kind.rawValue, part.rawValue,
          reasons.map(\.rawValue).joined(separator: "; "))
      }
    }
    table.print(output)
  }
}
