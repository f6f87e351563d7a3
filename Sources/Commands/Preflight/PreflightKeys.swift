internal import ReviewModel
internal import ReviewStore
internal import Views

/// Tries the secret of each holder on the review and its names.
struct PreflightKeys {
  let workspace: Workspace
  /// What opened the review, where that is known.
  let opened: Secret?
  /// Unlock files to be tried besides.
  let more: [String]
  let options: ReviewOptions
  private static let area = "keys"

  /// Opens the review as every command does, and keeps what opened it.
  static func open(
    _ options: ReviewOptions, console: Console = .current
  ) throws(Complaint) -> (workspace: Workspace, secret: Secret?) {
    guard console.sitting == nil else { return (try Workspace.open(options, names: .toRead), nil) }
    let paths = try ReviewPaths.find(options, console: console)
    let secrets = Secrets(options: options, console: console)
    guard let review = try secrets.open(paths.review, .review) else {
      throw Complaint("\(Files.name(paths.review)) is locked", hint: "nothing was changed")
    }
    let names = try paths.names.flatMap { path throws(Complaint) in
      try secrets.open(path, .names, expecting: review.file.review, after: review.secret)
    }
    let workspace = try Workspace(
      file: RecordFile(review.file), names: names.map { RecordFile($0.file) })
    return (workspace, review.secret)
  }

  func check(_ list: inout PreflightList) throws(Complaint) {
    var given = [opened].compactMap(\.self)
    for file in more { given.append(try UnlockFiles.read(file)) }
    let review = workspace.file.file
    let ways = try AccessFiles.ways(review)
    var works: Set<Int> = []
    var typed: [Secret] = []
    for (number, secret) in given.enumerated() {
      if let way = try way(of: review, secret) {
        works.insert(way)
      } else if number >= (opened == nil ? 0 : 1) {
        list.add(Self.area, .missing, "an unlock file given with --key does not open the review")
      }
    }
    for way in ways where way.works && !works.contains(way.number) {
      guard let secret = try ask(way) else { continue }
      typed.append(secret)
      if let opens = try self.way(of: review, secret) { works.insert(opens) }
      if !works.contains(way.number) {
        list.add(
          Self.area, .missing, "what was given for \(told(way)) does not open the review",
          type: "silp access change \(way.number)")
      }
    }
    report(ways, works, &list)
    try checkNames(given + typed, &list)
  }

  private func report(_ ways: [AccessWay], _ works: Set<Int>, _ list: inout PreflightList) {
    let tried = ways.filter { works.contains($0.number) }.map(told)
    if !tried.isEmpty {
      list.add(Self.area, .ready, "tried, and opens the review: \(tried.joined(separator: ", "))")
    }
    let untried = ways.filter { $0.works && !works.contains($0.number) }
    if !untried.isEmpty {
      list.add(
        Self.area, .look, "not tried: \(untried.map(told).joined(separator: ", "))",
        type: "silp preflight at a terminal with each holder, or --key FILE")
    }
    for way in ways where !way.remark.isEmpty {
      list.add(Self.area, way.works ? .look : .missing, "\(told(way)): \(way.remark)")
    }
    if ways.count(where: \.works) < 2 {
      list.add(
        Self.area, .missing, "there is one way to open the review; if it is lost, so is the review",
        type: "silp access recovery, or silp access add")
    }
  }

  private func checkNames(_ secrets: [Secret], _ list: inout PreflightList) throws(Complaint) {
    guard let names = workspace.names?.file, !secrets.isEmpty else { return }
    var works: Set<Int> = []
    for secret in secrets {
      if let way = try way(of: names, secret) { works.insert(way) }
    }
    let ways = try AccessFiles.ways(names)
    let tried = ways.filter { works.contains($0.number) }
    if !tried.isEmpty {
      list.add(
        Self.area, .ready,
        "and opens the names: \(tried.map(told).joined(separator: ", "))")
    }
    if ways.count(where: \.works) < 2 {
      list.add(
        Self.area, .missing,
        "there is one way to open the names; if it is lost, nobody knows who is who",
        type: "silp access recovery --of names, or silp access add --of names")
    }
  }

  private func way(of file: SealedFile, _ secret: Secret) throws(Complaint) -> Int? {
    try Workspace.storing(file.path) { () throws(StoreError) in try file.way(openedBy: secret) }
  }

  /// The secret of one way, from its holder; nil where nobody gives one.
  private func ask(_ way: AccessWay) throws(Complaint) -> Secret? {
    let console = Console.current
    guard !options.noInput, console.inputIsTerminal else { return nil }
    let alone = " (Enter alone: leave it out): "
    switch way.kind {
    case .unlockFile:
      console.err("The file that is \(told(way))\(alone)")
      let typed = console.readLine().map { $0.filter { !$0.isNewline } } ?? ""
      return typed.isEmpty ? nil : try UnlockFiles.read(typed)
    case .passphrase, .recoveryCode:
      guard let typed = console.readSecret("\(told(way).capitalisedFirst)\(alone)"), !typed.isEmpty
      else { return nil }
      if way.kind == .passphrase { return .passphrase(Passphrase(typed)) }
      do { return .recoveryCode(try RecoveryCode(typed)) } catch {
        console.tell(Complaint(error, file: nil).message)
        return nil
      }
    case .newer, .unreadable: return nil
    }
  }

  /// A way in words: "unlock file 2 (the board's)".
  private func told(_ way: AccessWay) -> String {
    let labels = LabelTable(labelsOf: workspace.review)
    let label = way.about.label.map { " (\($0.words(labels.word)))" } ?? ""
    return "\(way.words) \(way.number)\(label)"
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
