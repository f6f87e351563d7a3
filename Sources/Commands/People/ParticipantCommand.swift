internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Who was asked to the learning days.
struct ParticipantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "participant", abstract: "Say who was asked to the learning days, and who came.",
    subcommands: [
      ParticipantAdd.self, ParticipantEdit.self, ParticipantImport.self, ParticipantList.self,
    ])
}

/// Reads participants from a list.
struct ParticipantImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read the invitation list.",
    discussion: """
      A .csv file with the columns alias, agency, capacity, day 1, day 2 (and role, which is
      not used). Reading it again with other attendance changes the attendance.
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The file.") var file: String

  func run() throws {
    let workspace = try Workspace.open(options)
    let rows = try ListFile.read(
      file, required: ["alias", "capacity"], optional: ["agency", "role", "day 1", "day 2"])
    var batch = Batch()
    for row in rows { try file(row, workspace.review, in: &batch) }
    let (added, changed) = (batch.created.count, batch.revised.count)
    if !batch.isEmpty { _ = try workspace.commit(batch, "read the invitation list") }
    Console.current.say(
      "read \(rows.count) participants: \(added) new, \(changed) changed, "
        + "\(rows.count - added - changed) as before")
  }

  private func file(_ row: ListFile.Row, _ review: Review, in batch: inout Batch) throws {
    let person = try Lookup(review: review).person(row["alias"])
    let participant = Participant(
      person: person.id, agency: try AgencyWord.agency(row["agency"], review),
      capacity: try Reading.choice(
        row["capacity"], row.place("capacity"), Participant.Capacity.self),
      attendance: try attendance(row))
    guard let known = review.participants.first(where: { $0.value.person == person.id }) else {
      batch.create(.participant(participant))
      return
    }
    // A list says nothing of what was arranged, nor of days it has no column for.
    var changed = participant
    changed.arrangements = known.value.arrangements
    changed.attendance.merge(known.value.attendance) { new, _ in new }
    if known.value != changed { batch.revise(known.id.record, .participant(changed)) }
  }

  private func attendance(_ row: ListFile.Row) throws -> [Int: Participant.Attendance] {
    var attendance: [Int: Participant.Attendance] = [:]
    for day in 1...2 where !row["day \(day)"].isEmpty {
      attendance[day] = try Reading.choice(
        row["day \(day)"], row.place("day \(day)"), Participant.Attendance.self)
    }
    return attendance
  }
}

/// Lists the participants.
struct ParticipantList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List who was asked, by label.")

  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions
  @Flag(help: "With what was arranged: asked, reports read, support, calls.")
  var arrangements = false

  private static let arrangementColumns: Set<String> = [
    "asked on", "report read", "support", "only", "call by",
  ]

  func run() throws {
    let workspace = try Workspace.open(options, names: .notNeeded)
    let view = DeidentifiedReview(workspace.review, for: .panel)
    var table = Table(
      "no", "who", "agency", "capacity", "day 1", "day 2", "asked on", "report read", "support",
      "only", "call by", leaving: arrangements ? [] : Self.arrangementColumns)
    for participant in workspace.review.participants {
      let value = participant.value
      let made = value.arrangements
      table.add(
        participant.reference.text, view.labels[value.person],
        value.agency.map { view.labels[$0] } ?? "partnership", value.capacity.rawValue,
        value.attendance[1]?.rawValue ?? "", value.attendance[2]?.rawValue ?? "",
        made.invited?.description ?? "", made.readReports?.description ?? "",
        made.support == .notRecorded ? "" : made.support.rawValue,
        made.parts.map { "\($0.day): \($0.stages.map(\.text).joined(separator: ", "))" }
          .joined(separator: "; "),
        made.calls.last.map { $0.done.map { "called \($0)" } ?? $0.by.description } ?? "")
    }
    table.print(output)
  }
}
