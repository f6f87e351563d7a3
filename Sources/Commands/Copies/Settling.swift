internal import Identities
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Settles what two copies changed, one record after the other.
struct Settling {
  let workspace: Workspace
  let options: ReviewOptions

  /// Settles what was said, asks for the rest where somebody can be asked, and lists what is left.
  func settle(_ said: [String]) throws(Complaint) {
    try settleNames()
    let conflicts = workspace.contents.conflicts
    let console = Console.current
    guard !conflicts.isEmpty else { return console.say("there is nothing to settle") }
    let choices = try choices(said, conflicts)
    var changes: [Change<Record>] = []
    for conflict in conflicts {
      show(conflict)
      var number = choices[conflict.record.id]
      if number == nil { number = ask(conflict) }
      guard let number else {
        console.say("  left as it is")
        continue
      }
      changes.append(.settle(conflict.record.id, conflict.values[number - 1]))
      console.say("  settled: \(number)")
    }
    if !changes.isEmpty { try workspace.finish(changes, "settled what two copies changed") }
    let left = conflicts.count - changes.count
    guard left > 0 else { return console.say("everything is settled") }
    throw Complaint(
      "\(left) \(left == 1 ? "record is" : "records are") not settled",
      hint: "what was chosen is saved; choose at a terminal, or with --keep N14=2",
      exit: .incomplete)
  }

  private func choices(
    _ said: [String], _ conflicts: [RecordFile<Record>.Conflict]
  ) throws(Complaint) -> [RecordID: Int] {
    var choices: [RecordID: Int] = [:]
    for word in said {
      let parts = word.split(separator: "=")
      guard parts.count == 2, let number = Int(parts[1]),
        let reference = ShortReference(String(parts[0])),
        let conflict = conflicts.first(where: { $0.record.reference == reference }),
        conflict.values.indices.contains(number - 1)
      else {
        throw Complaint(
          "--keep \(word): no such value",
          hint: "nothing was changed; see what there is: silp merge --settle", exit: .usage)
      }
      choices[conflict.record.id] = number
    }
    return choices
  }

  /// Prints the fields in which the values differ.
  private func show(_ conflict: RecordFile<Record>.Conflict) {
    let console = Console.current
    let labels = LabelTable(labelsOf: workspace.review)
    let told = conflict.values.map { value in value?.fields { $0.words(labels.word) } }
    let all = told.compactMap(\.self)
    let keys = Set(all.flatMap(\.keys)).sorted().filter { key in
      Set(told.map { $0?[key] ?? "" }).count > 1
    }
    console.say("\(conflict.record.reference?.text ?? "a record") was changed on two copies:")
    for (place, fields) in told.enumerated() {
      guard let fields else {
        console.say("  \(place + 1)  taken away")
        continue
      }
      let words = keys.map { key in
        let name = key.hasPrefix("value ") ? String(key.dropFirst(6)) : key
        return "\(name): \(fields[key] ?? "nothing")"
      }
      console.say("  \(place + 1)  \(words.joined(separator: "; "))")
    }
  }

  private func ask(_ conflict: RecordFile<Record>.Conflict) -> Int? {
    let console = Console.current
    guard !options.noInput, console.inputIsTerminal else { return nil }
    while true {
      console.err("  Which stays, 1 to \(conflict.values.count)? (Enter alone: leave it) ")
      guard let line = console.readLine(), !line.isEmpty else { return nil }
      if let number = Int(line), conflict.values.indices.contains(number - 1) { return number }
    }
  }

  /// A form whose owner was set on both copies: the newest counts, since both are the same words.
  private func settleNames() throws(Complaint) {
    guard let names = workspace.names else { return }
    let contents = try Workspace.storing(names.file.path) { () throws(StoreError) in
      try names.contents()
    }
    let changes = contents.conflicts.map { conflict in
      Change<NamesRecord>.settle(
        conflict.record.id, conflict.values.first { $0 != nil } ?? nil)
    }
    guard !changes.isEmpty else { return }
    try workspace.append(
      changes, as: Console.current.identifiers.next(), "settled names", .final, to: names)
  }
}
