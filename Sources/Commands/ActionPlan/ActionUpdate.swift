internal import ArgumentParser
internal import ReviewModel

/// Keeps what the owner of an action told.
struct ActionUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Keep what an owner told about an action.",
    discussion: """
      --evidence is what shows that it was done: minutes, a form, an audit. --impact is what changed
      in practice, and how that is known. Both are kept with the day, and neither stands for the
      other.
      Example: silp action update A3 "The form is in use in both teams" --evidence "Form of 4 May"
      Example: silp action update A3 --impact "In 18 of 20 files each child was seen in 4 weeks" --status done
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The action's number.") var action: String
  @Argument(help: "What was done.") var words: String?
  @Option(help: "What shows it.") var evidence: String?
  @Option(help: "What changed in practice, and how that is known.") var impact: String?
  @Option(help: "The post that told it.") var by: String?
  @Option(help: "When; today where left out.") var on: String?
  @Option(help: "How far it is now: not started, started or done.") var status: String?

  func validate() throws {
    guard [words, evidence, impact, status].contains(where: { $0 != nil }) else {
      throw ValidationError("Say what was told: words, --evidence, --impact or --status.")
    }
  }

  func run() throws {
    let changed = try ActionChange(action, options).make("kept word of") { value, workspace in
      func said(_ words: String?) throws -> Stated {
        try words.map { .recorded(try workspace.label($0)) } ?? .notRecorded
      }
      if words != nil || evidence != nil || impact != nil {
        value.progress.updates.append(
          Action.Update(
            on: try Reading.dayOrToday(on, "--on"), by: try said(by),
            try workspace.label(words ?? ""), evidence: try said(evidence),
            impact: try said(impact)))
      }
      if let status {
        value.status = try Reading.choice(status, "--status", Action.Status.self)
      } else if value.status == .notStarted {
        value.status = .started
      }
    }
    guard let changed else { return }
    let told = "\(changed.reference.text): \(changed.value.status.rawValue), "
    Console.current.say(
      told + Count.of(changed.value.progress.updates.count, "update"))
    if changed.value.status == .done, !changed.value.hasImpact {
      Console.current.tell(
        "note: it is done; what changed in practice is not told yet: silp action update "
          + "\(changed.reference.text) --impact \"...\"")
    }
  }
}

/// Keeps the steps on the way to an action.
struct ActionMilestone: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "milestone", abstract: "Add a step on the way, or say that one was reached.",
    discussion: """
      Example: silp action milestone A3 "First draft to the two parents" --due 2026-05-15
      Example: silp action milestone A3 --reached 1
      """)

  @OptionGroup var options: ReviewOptions
  @Argument(help: "The action's number.") var action: String
  @Argument(help: "The step.") var words: String?
  @Option(help: "By when.") var due: String?
  @Option(help: ArgumentHelp("The step that was reached: 1.", valueName: "step")) var reached: Int?
  @Option(help: ArgumentHelp("The step to take out: 2.", valueName: "step")) var remove: Int?
  @Option(help: "When it was reached; today where left out.") var on: String?

  func validate() throws {
    let given = [words != nil, reached != nil, remove != nil].filter(\.self).count
    guard given == 1 else {
      throw ValidationError("Give the words of a step, or --reached 1, or --remove 1.")
    }
  }

  func run() throws {
    let told = reached != nil ? "reached a step of" : "changed the steps of"
    let changed = try ActionChange(action, options).make(told) { value, workspace in
      if let words {
        value.progress.milestones.append(
          Action.Milestone(
            try EntryFieldOptions.text(words, "the step", workspace),
            due: try Reading.date(due, "--due")))
      } else if let reached {
        let place = try Self.place(reached, in: value, action)
        value.progress.milestones[place].reached = try Reading.dayOrToday(on, "--on")
      } else if let remove {
        value.progress.milestones.remove(at: try Self.place(remove, in: value, action))
      }
    }
    guard let changed else { return }
    let steps = changed.value.progress.milestones
    Console.current.say(
      "\(changed.reference.text): \(Count.of(steps.count, "step")), "
        + "\(steps.count { $0.reached != nil }) reached")
  }

  private static func place(
    _ number: Int, in action: Action, _ word: String
  ) throws(Complaint) -> Int {
    if action.progress.milestones.indices.contains(number - 1) { return number - 1 }
    throw Complaint(
      "there is no step \(number)", hint: "nothing was changed; see: silp action show \(word)")
  }
}
