internal import ReviewModel
internal import ReviewStore
internal import Views

/// One file and the release it came from.
struct SignOff {
  let workspace: Workspace
  let path: String
  let bytes: [UInt8]
  /// The release's number, where the person said it.
  let number: String?

  private var name: String { Files.name(path) }
  private var digest: String { ContentDigest.of(bytes) }

  /// Signs the file in a role, after a fresh scan, and gives it the name it is published under.
  func sign(role: String, gate: Gate) throws(Complaint) {
    let filed = try release()
    guard filed.value.copy == nil else {
      throw Complaint(
        "\(filed.reference.text) is a named copy, and what holds names is not signed off",
        hint: "nothing was signed; sign the file that goes out without names")
    }
    let target = Unsigned.signed(path)
    guard target == path || !Files.exists(target) else {
      throw Complaint(
        "\(Files.name(target)) is there already, and \(name) would be called so",
        hint: "nothing was signed; move the older file away, or rename this one, then sign again")
    }
    let signer = try workspace.label(role)
    let before = filed.value
    if before.current == digest, before.standing.contains(where: { $0.role == signer }) {
      Console.current.tell("note: \(name) is signed off in this role already; nothing was added")
    } else {
      try keep(filed, signer, role, gate, as: Files.name(target))
    }
    if target != path { try Files.giveName(target, to: path) }
    let console = Console.current
    console.say("\(target) is signed off by \(role) (\(filed.reference.text))")
    if target != path { console.tell("note: \(name) is now called \(Files.name(target))") }
  }

  /// Says whether the file is exactly the one that was signed last.
  func check() throws(Complaint) {
    let known = workspace.review.releases.last { $0.value.digests.contains(digest) }
    guard let known else {
      let named = number == nil ? byName().last : try? release()
      let hint =
        named.map { "it has the name of \($0.reference.text), whose bytes are others" }
        ?? "no file of these bytes went out or was signed"
      throw Complaint(
        "\(name) is NOT a file that was signed off", hint: "\(hint); see: silp sign-off --list")
    }
    guard known.value.signOffs.contains(where: { $0.digest == digest }) else {
      throw Complaint(
        "\(name) is the file that went out as \(known.reference.text), and nobody signed it off",
        hint: "sign it: silp sign-off \(path) --role \"...\"")
    }
    guard known.value.current == digest else {
      throw Complaint(
        "\(name) was signed off once, and a later version of it after it",
        hint: "publish the later one; see: silp sign-off --list")
    }
    Console.current.say(
      "\(name) is exactly the file that was signed off (\(known.reference.text)): "
        + ReleaseList(workspace.review).signers(known.value))
  }

  /// The release that the file came from: by its bytes, else by its name.
  private func release() throws(Complaint) -> Filed<Release> {
    let releases = workspace.review.releases
    if let number {
      if let found = releases.first(where: { $0.reference == ShortReference(number) }) {
        return found
      }
      throw Complaint(
        "there is no release \(number)", hint: "nothing was changed; see: silp sign-off --list")
    }
    if let found = releases.last(where: { $0.value.digests.contains(digest) }) { return found }
    guard let found = byName().last else {
      throw Complaint(
        "\(name) is not as silp wrote it, and nothing of that name went out",
        hint: "nothing was signed; say which file it came from with --release Z3, its number in: "
          + "silp sign-off --list")
    }
    return found
  }

  /// The releases of the same name, whatever the format and whether it says that it is unsigned.
  private func byName() -> [Filed<Release>] {
    let labels = LabelTable(labelsOf: workspace.review)
    guard let labelled = try? workspace.label(name) else { return [] }
    let wanted = Unsigned.stem(labelled.words(labels.word))
    return workspace.review.releases.filter {
      $0.value.copy == nil && Unsigned.stem($0.value.file.words(labels.word)) == wanted
    }
  }

  private func keep(
    _ filed: Filed<Release>, _ signer: LabelledText, _ role: String, _ gate: Gate,
    as target: String
  ) throws(Complaint) {
    var release = filed.value
    let file = FinishedFile(
      bytes, what: release.what, for: Readers(release.audience),
      dates: DatePolicy(rawValue: release.dates.text) ?? .exact)
    let passage = try gate.pass(file, named: name)
    let others = release.standing.filter { $0.role != signer && $0.digest != digest }
    release.file = try workspace.label(target)
    release.signOffs.append(
      Release.SignOff(
        role: signer, digest: digest, scan: try gate.scan(passage), at: Console.current.now()))
    try workspace.finish(
      [.revise(filed.id.record, .release(release))],
      "signed off \(target) (\(filed.reference.text)) as \(role)" + GateWords.reasons(passage))
    guard !others.isEmpty else { return }
    let labels = LabelTable(labelsOf: workspace.review)
    let roles = others.map { $0.role.words(labels.word) }.joined(separator: ", ")
    Console.current.tell(
      "note: the file was changed after \(roles) signed it; it was looked through again, and what "
        + "they signed carries over to it")
  }
}
