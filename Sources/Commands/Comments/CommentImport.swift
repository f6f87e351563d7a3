internal import ArgumentParser
internal import Documents
internal import ReviewModel
internal import Views

/// Takes in what readers wrote into a copy that came back.
struct CommentImport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in what readers wrote into a copy that came back.",
    discussion: """
      Remarks, what was put in and taken out with changes kept track of, and what was changed without,
      against the version made again. Version and copy are read from the head of the pages where they
      are not given. The same file again adds nothing. Nobody's name is kept: who wrote is told by the
      post the copy went to, by --by, or as a numbered reader.
      Example: silp comment import returned.docx --copy SN2
      Example: silp comment import returned.odt --version v3 --by "Author, school"
      """)

  @Argument(help: "The file that came back: .odt or .docx.") var file: String
  @Option(
    name: .customLong("version"),
    help: ArgumentHelp("Which version it is: v3.", valueName: "version"))
  var version: String?
  @Option(
    help: ArgumentHelp("Which copy it is: SN2, or the number printed on it.", valueName: "copy"))
  var copy: String?
  @Option(help: ArgumentHelp("Who wrote it, by post.", valueName: "post")) var by: String?
  @Flag(help: "Leave out what was changed without being kept track of.") var noCompare = false
  @Option(help: ArgumentHelp("The template the version was made with.", valueName: "file"))
  var template: String?
  @OptionGroup var options: ReviewOptions

  func run() throws {
    let bytes = try Files.read(file)
    let returned = try Self.read(bytes, Files.name(file))
    let workspace = try Workspace.open(options)
    let source = try CopySource(workspace, version: version, copy: copy, heads: returned.heads)
    var remarks = returned.remarks
    let tracked = remarks.count
    if !noCompare {
      remarks += try untracked(returned, source, workspace)
    }
    let filing = CommentFiling(workspace, source, by: by, remarks)
    let fresh = try filing.fresh()
    let name = Files.name(file)
    guard !fresh.isEmpty else {
      return Console.current.say(
        remarks.isEmpty
          ? "nobody wrote anything into \(name)"
          : "all \(remarks.count) in \(name) are known already; nothing was added")
    }
    var batch = Batch()
    for comment in fresh { batch.create(.comment(comment)) }
    let references = try workspace.commit(
      batch, "took in \(Count.of(fresh.count, "comment")) from a copy that came back")
    tell(fresh, references, known: remarks.count - fresh.count, tracked: tracked, source, filing)
  }

  private static func read(_ bytes: [UInt8], _ name: String) throws(Complaint) -> ReturnedCopy {
    do {
      return try ReturnedCopy(bytes)
    } catch {
      throw Complaint(
        error == .notADocument
          ? "\(name) is neither a document of Writer (.odt) nor of Word (.docx)"
          : "\(name) cannot be read: it is damaged",
        hint: "nothing was changed, and all that was taken in before is safe; open it in Writer or "
          + "Word, save it again, and try that file")
    }
  }

  /// What was changed without being kept track of, where the version can be made again.
  private func untracked(
    _ returned: ReturnedCopy, _ source: CopySource, _ workspace: Workspace
  ) throws -> [ReturnedCopy.Remark] {
    guard let version = source.version else {
      Console.current.tell(
        "note: no version is known that this is a copy of, so only remarks and what was kept track of "
          + "are taken in; say which: --version v3")
      return []
    }
    let sent: [DocumentPart]
    do {
      sent = try source.parts(of: version, template: template)
    } catch let complaint as Complaint {
      Console.current.tell(
        "note: \(VersionWord.text(version.reference)) cannot be made again (\(complaint.message)), so "
          + "what was changed without being kept track of is not told")
      return []
    }
    guard returned.share(of: sent) >= 0.3 else {
      throw Complaint(
        "\(Files.name(file)) has little of \(VersionWord.text(version.reference)) in it",
        hint:
          "nothing was changed; say which version it is: --version v3; where it is this one, made "
          + "with another template, give that with --template, or leave the comparison out: "
          + "--no-compare")
    }
    return returned.untracked(since: sent).filter { !source.isOfTitlePage($0) }
  }

  private func tell(
    _ fresh: [ReaderComment], _ references: [ShortReference], known: Int, tracked: Int,
    _ source: CopySource, _ filing: CommentFiling
  ) {
    let console = Console.current
    let first = references.first?.text ?? ""
    let numbers = references.count == 1 ? first : "\(first) to \(references.last?.text ?? "")"
    console.say(
      "took in \(Count.of(fresh.count, "comment"))" + source.told + ": \(numbers)")
    let remarks = fresh.count { if case .remark = $0.said { true } else { false } }
    let bare = fresh.count { $0.by.isEmpty || $0.by == CommentFiling.unknown }
    let changes = fresh.count - remarks - bare
    let parts = [
      (remarks, "beside the text"), (changes, "kept track of"), (bare, "changed without"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    console.say(parts.joined(separator: ", ") + (known > 0 ? "; \(known) known already" : ""))
    for line in filing.notes { console.tell("note: \(line)") }
    if let sending = source.sending, sending.value.ending == .out {
      console.tell(
        "if the copy itself came back: silp sent edit \(sending.reference.text) --returned yes")
    }
    console.tell("see: silp comment list --open")
  }
}

/// Which version, and which copy of it, a file is.
struct CopySource {
  private let workspace: Workspace
  private(set) var version: Filed<ReportVersion>?
  private(set) var sending: Filed<Sending>?

  init(
    _ workspace: Workspace, version: String?, copy: String?, heads: [String]
  ) throws(Complaint) {
    self.workspace = workspace
    let lookup = Lookup(review: workspace.review)
    let head = heads.joined(separator: " ")
    if let version {
      self.version = try lookup.version(version)
    } else if let number = Self.number(after: "Version ", in: head) {
      self.version = workspace.review.versions.first {
        VersionWord.printed($0.reference) == "Version \(number)"
      }
    }
    if let copy {
      sending = try found(copy)
    } else if let number = Self.number(after: "copy ", in: head), let version = self.version {
      sending = workspace.review.sendings.first {
        $0.value.version == version.id && "\($0.value.copy ?? 0)" == number
      }
    }
    if let own = sending?.value.version {
      guard version == nil || self.version?.id == own else {
        throw Complaint(
          "\(sending?.reference.text ?? "that copy") is a copy of another version",
          hint: "nothing was changed; see: silp sent list", exit: .usage)
      }
      self.version = workspace.review.version(own)
    }
  }

  private func found(_ copy: String) throws(Complaint) -> Filed<Sending> {
    let all = workspace.review.sendings
    if let found = all.first(where: { $0.reference == ShortReference(copy) }) { return found }
    let own = all.filter {
      "\($0.value.copy ?? 0)" == copy && (version == nil || $0.value.version == version?.id)
    }
    if own.count == 1, let found = own.first { return found }
    throw Complaint(
      own.isEmpty
        ? "there is no copy \"\(copy)\"" : "copy \(copy) is there of more than one version",
      hint: "nothing was changed; "
        + (own.isEmpty ? "" : "say which with --version; ") + "see: silp sent list")
  }

  private static func number(after word: String, in head: String) -> String? {
    guard let range = head.firstRange(of: word) else { return nil }
    let rest = head[range.upperBound...]
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    let letters = rest.dropFirst(digits.count).prefix { $0.isASCII && $0.isLowercase }
    return digits.isEmpty ? nil : String(digits + letters)
  }

  /// What was sent, made again.
  func parts(of version: Filed<ReportVersion>, template: String?) throws -> [DocumentPart] {
    let source = try VersionSource(workspace, asIn: version)
    let value = version.value
    let view = DeidentifiedReview(
      source.review, for: Audience(rawValue: value.audience.text) ?? .panel,
      dates: DatePolicy(rawValue: value.dates.text))
    var overview = OverviewMaker(source: source, view: view)
    overview.template = template
    let status = value.history.first?.status.rawValue ?? ""
    return try DocumentPart.parts(
      of: try overview.bytes(marked: VersionMaker.marking(version.reference, status)))
  }

  /// Whether a change is of what the program prints on the title page of each copy.
  func isOfTitlePage(_ remark: ReturnedCopy.Remark) -> Bool {
    remark.heading.isEmpty && remark.passage.hasPrefix("Version")
      || remark.passage.contains("Version \(version?.reference.number ?? 0) · ")
  }

  /// What of it is told behind a number of comments.
  var told: String {
    guard let version else { return "" }
    let copy = sending?.value.copy.map { ", copy \($0)" } ?? ""
    return " on \(VersionWord.text(version.reference))\(copy)"
  }
}
