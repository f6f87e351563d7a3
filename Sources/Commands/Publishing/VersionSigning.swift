internal import ArgumentParser
internal import ReviewModel
internal import Settings
internal import Views

/// What a sign-off of a version takes, beside that of a file.
struct VersionSigningOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The step of the chain: panel.", valueName: "step"))
  var step: String?
  @Option(help: ArgumentHelp("The post that signs a version.", valueName: "post")) var by: String?
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Of a step for each: the agency's or board's code.", valueName: "code"))
  var party: String?
  @Option(help: ArgumentHelp("When, if not today: 2026-05-04.", valueName: "date")) var on: String?
  @Option(help: ArgumentHelp("On which condition.", valueName: "words")) var condition: String?
  @Option(help: ArgumentHelp("Not yet, and why.", valueName: "reason")) var delayed: String?
  @Option(
    help: ArgumentHelp("When the condition was met: 2026-05-04, or yes.", valueName: "date"))
  var conditionMet: String?

  /// Whether any of them was given.
  var isUsed: Bool {
    [step, by, party, on, condition, delayed, conditionMet].contains { $0 != nil }
  }

  func validate() throws {
    let answers = [condition, delayed, conditionMet].compactMap { $0 }
    guard answers.count < 2 else {
      throw ValidationError("Give one of --condition, --delayed and --condition-met.")
    }
    guard isUsed else { return }
    guard step != nil, conditionMet != nil || by != nil else {
      throw ValidationError(
        "Say which step and who signs: --step panel --by \"Chair of the panel\"")
    }
  }
}

/// Signs a version, or says who is still to sign.
struct VersionSigning {
  let workspace: Workspace
  let version: Filed<ReportVersion>
  let signing: SigningFile

  init(_ workspace: Workspace, _ word: String) throws {
    self.workspace = workspace
    version = try Lookup(review: workspace.review).version(word)
    signing = try SettingsFiles.signing()
  }

  private var name: String { VersionWord.text(version.reference) }

  /// Says who signed and who is still to sign.
  func list(_ output: OutputOptions) {
    let words = VersionWords(workspace.review)
    let signatures = workspace.review.signatures(version.value, signing.chain)
    var table = Table("step", "signs", "for", "by", "on", "stands")
    for signature in signatures {
      table.add(
        signature.step.text, signing.title(signature.step), words.party(signature.party),
        signature.approval.map { words.text($0.by) } ?? "",
        signature.approval.map { words.day($0.on) } ?? "", words.standing(signature))
    }
    table.print(output)
    let open = signatures.filter { !$0.isGiven }
    Console.current.tell(
      open.isEmpty
        ? "\(name) is signed by everybody of the chain"
        : "\(name): still to sign: " + words.open(open))
  }

  /// Signs it, or says why not yet.
  func sign(_ typed: VersionSigningOptions) throws {
    let chain = signing.chain
    let code = try step(typed.step ?? "")
    let party = try party(typed.party, of: code)
    let day = try typed.on.map { try Reading.day($0, "--on") } ?? Console.current.now().day
    let review = workspace.review
    let signed: ReportVersion
    do {
      if let met = typed.conditionMet {
        let day = try Reading.day(met, "--condition-met")
        signed = try review.meetingCondition(version.id, code, for: party, on: day)
      } else {
        let approval = ReportVersion.Approval(
          code, for: party, by: try workspace.label(typed.by ?? ""), on: day,
          answer: try answer(typed))
        signed = try review.approving(version.id, approval, chain)
      }
    } catch let refusal as VersionRefusal {
      throw Complaint(refusal, review)
    }
    var batch = Batch()
    batch.revise(version.id.record, .version(signed))
    try workspace.commit(batch, "signed \(name) as \(code.text)")
    let words = VersionWords(review)
    let now = review.signatures(signed, chain).first { $0.step == code && $0.party == party }
    Console.current.say(
      "\(name), \(now.map { "\(words.signature($0)): \(words.standing($0))" } ?? "")")
    let open = review.signatures(signed, chain).filter { !$0.isGiven }
    if !open.isEmpty {
      Console.current.tell("still to sign: " + words.open(open))
    }
  }

  private func answer(
    _ typed: VersionSigningOptions
  ) throws(Complaint) -> ReportVersion.Approval.Answer {
    if let words = typed.condition {
      return .onCondition(words: try workspace.label(words), met: nil)
    }
    if let reason = typed.delayed { return .delayed(reason: try workspace.label(reason)) }
    return .given
  }

  private func step(_ word: String) throws(Complaint) -> Code {
    let known = signing.chain.steps.map(\.code.text)
    if let found = signing.chain.steps.first(where: { $0.code.text == word.lowercased() }) {
      return found.code
    }
    let nearest = NearestWord.to(word, among: known).map { "did you mean \($0)? " } ?? ""
    throw Complaint(
      "there is no step \"\(word)\" in the chain",
      hint: "nothing was changed; \(nearest)there are \(known.joined(separator: ", "))")
  }

  private func party(
    _ word: String?, of code: Code
  ) throws(Complaint) -> ReportVersion.Approval.Party {
    let lookup = Lookup(review: workspace.review)
    let parties = signing.chain.steps.first { $0.code == code }?.parties ?? .review
    switch parties {
    case .review: return .review
    case .agencies:
      guard let word else {
        throw Complaint(
          "each agency signs at \(code.text)",
          hint: "nothing was changed; say which: --for CODE, see: silp agency list")
      }
      return .agency(try lookup.agency(word).id)
    case .boards: return try lookup.partner(word).map { .partner($0) } ?? .review
    }
  }
}
