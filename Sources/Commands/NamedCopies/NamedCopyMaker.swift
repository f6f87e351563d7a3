internal import Documents
internal import Identities
internal import ReviewModel
internal import Reports
internal import Views

/// Makes a document in which real names stand on purpose, numbers it, and lets it out.
struct NamedCopyMaker {
  /// What it is, as a release keeps it and as its template is called: `whos-who`.
  let what: String
  let workspace: Workspace
  let access: ReviewOptions
  let gate: GateOptions
  let options: NamedCopyOptions

  /// Opens the review, whose names must be open.
  init(
    _ what: String, _ access: ReviewOptions, _ gate: GateOptions, _ options: NamedCopyOptions
  ) throws {
    try self.init(what, in: try Workspace.open(access), access, gate, options)
  }

  /// Takes a review that is open, whose names must be open too.
  init(
    _ what: String, in workspace: Workspace, _ access: ReviewOptions, _ gate: GateOptions,
    _ options: NamedCopyOptions
  ) throws {
    self.what = what
    self.access = access
    self.gate = gate
    self.options = options
    self.workspace = workspace
    try workspace.requireNames("names are printed")
  }

  var review: Review { workspace.review }

  /// A view that names some and nobody else.
  func view(naming named: Set<RecordID>, for audience: Audience) -> DeidentifiedReview {
    workspace.register.owned(by: review).namedCopy(of: review, for: audience, naming: named)
  }

  /// Fills the template, numbers the copy and lets it out.
  ///
  /// - Parameters:
  ///   - view: the view with the names.
  ///   - named: whom it may name.
  ///   - typed: words somebody typed to be printed, which may name whom they will.
  ///   - reader: whom it is for where nobody said.
  ///   - people: those who should stand in it by name.
  ///   - build: the document of the marking.
  func make(
    _ view: DeidentifiedReview, naming named: Set<RecordID>, typed: [String] = [],
    for reader: String, people: [RecordID], told: String,
    _ build: (NamedCopyReport.Copy) -> NamedCopyReport
  ) throws {
    let number = try Gate.nextCopyNumber(in: workspace)
    let report = build(NamedCopyReport.Copy(number: number.text, reader: options.reader ?? reader))
    let bytes = try filled(report)
    var file = FinishedFile(bytes, what: what, of: view, copy: number)
    file.meant = try workspace.meant(named, typed + [options.reader ?? reader])
    try Gate(workspace, gate, access).release(file, to: options.output, told: told)
    let console = Console.current
    let unnamed = people.count { !view.labels.isNamed($0) }
    if unnamed > 0 {
      console.tell(
        "note: \(unnamed) of \(people.count) have no registered name and stand there by label; "
          + "register one: silp names add")
    }
    console.tell(
      "note: real names stand in \(options.output); keep it apart from every other paper")
  }

  private func filled(_ report: NamedCopyReport) throws -> [UInt8] {
    let standard = "en/\(what).fodt"
    let bytes = try FilledTemplate.bytes(
      report.values, report.metadata, template: options.template, standard: standard)
    guard try marksEveryPage(bytes, report) else {
      throw Complaint(
        "the template \(options.template.map(Files.name) ?? standard) does not print on every "
          + "page that real names stand there",
        hint: "nothing was written; put the field copy.marking into the header of each page style")
    }
    return bytes
  }

  private func marksEveryPage(_ bytes: [UInt8], _ report: NamedCopyReport) throws -> Bool {
    OdtCheck.headers(in: bytes).allSatisfy { $0.contains(report.marking) }
  }
}

extension Workspace {
  /// Whom the copy may name, and besides whom the typed words name: they are to be printed.
  func meant(_ named: Set<RecordID>, _ typed: [String]) throws -> MeantNames {
    var meant = MeantNames(subjects: named, words: typed)
    for words in typed {
      for span in try label(words).spans {
        switch span {
        case .person(let person, _): meant.subjects.insert(person.record)
        case .place(let place, _): meant.subjects.insert(place.record)
        case .agency(let agency, _): meant.subjects.insert(agency.record)
        case .plain, .record: break
        }
      }
    }
    return meant
  }
}
