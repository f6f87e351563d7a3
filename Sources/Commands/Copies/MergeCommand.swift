internal import ArgumentParser
internal import Identities
internal import LearningDays
internal import ReviewModel
internal import ReviewStore
internal import Views

/// Takes in what another copy holds.
struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge", abstract: "Take in what another copy of the review holds.",
    discussion: """
      Nothing is lost on either side, and merging twice changes nothing more. The other copy is not
      written to. What both copies changed is listed and settled with --settle.
      Example: silp merge second.silp
      Example: silp merge --settle --keep N14=2
      """)

  @Argument(help: "The other copy; its names file is looked for beside it.") var other: String?
  @Option(help: ArgumentHelp("The other copy's names file.", valueName: "file"))
  var otherNames: String?
  @Flag(help: "Merge although the other copy's names cannot be read.") var withoutNames = false
  @Flag(help: "Settle what both copies changed.") var settle = false
  @Option(
    help: ArgumentHelp("Which value of a record stays: N14=2; may be repeated.", valueName: "which")
  )
  var keep: [String] = []
  @OptionGroup var options: ReviewOptions

  func validate() throws {
    guard other != nil || settle else {
      throw ValidationError("Say which copy to merge, or --settle to settle what was merged.")
    }
    guard keep.isEmpty || settle else { throw ValidationError("--keep goes with --settle.") }
  }

  func run() throws {
    var workspace = try Workspace.open(options)
    if let other {
      let merging = Merging(
        workspace: workspace, options: options, otherNames: otherNames,
        withoutNames: withoutNames)
      if try merging.merge(other) {
        workspace = try workspace.reread()
        try EventNumbers(workspace: workspace).settle()
        workspace = try workspace.reread()
        MergeReport(workspace: workspace).tell()
      }
    }
    guard settle else { return }
    try Settling(workspace: workspace, options: options).settle(keep)
  }
}

/// Opens the other copy and takes it in, names first: a name is there before the text that uses it.
struct Merging {
  let workspace: Workspace
  let options: ReviewOptions
  let otherNames: String?
  let withoutNames: Bool

  /// Whether anything came that was not here before.
  func merge(_ other: String) throws(Complaint) -> Bool {
    let path = Files.resolve(other)
    guard Files.exists(path) else {
      throw Complaint("there is no file \(other)", hint: "nothing was changed; check the name")
    }
    let theirs = try Workspace.openFile(
      path, .review, options, expecting: workspace.file.file.review)
    let theirNames = try openNames(beside: path)
    var names: Merged?
    if let theirNames { names = try mergeNames(theirNames) }
    let merged = try Workspace.storing(path) { () throws(StoreError) in
      try workspace.file.file.merge(theirs, mayErase: workspace.review.hold == nil)
    }
    let console = Console.current
    guard !merged.isNothingNew || names?.isNothingNew == false else {
      console.say("nothing new in \(Files.name(path))")
      return false
    }
    console.say("merged \(Files.name(path)): \(Count.of(merged.operations.count, "step"))")
    if merged.erased > 0 {
      console.say("what was withdrawn or erased on either copy is gone from this one")
    }
    return true
  }

  private func mergeNames(_ theirs: SealedFile) throws(Complaint) -> Merged? {
    guard let names = workspace.names?.file else { return nil }
    return try Workspace.storing(theirs.path) { () throws(StoreError) in
      try names.merge(theirs, mayErase: workspace.review.hold == nil)
    }
  }

  private func openNames(beside path: String) throws(Complaint) -> SealedFile? {
    guard !withoutNames else { return nil }
    let wanted = otherNames.map { Files.resolve($0) } ?? path + "names"
    guard workspace.namesOpen, Files.exists(wanted) else {
      throw Complaint(
        workspace.namesOpen
          ? "there is no names file \(Files.name(wanted)) beside the other copy"
          : "this review's names file is not open",
        hint:
          "nothing was changed; names that the other copy registered would not be known here: "
          + "say --other-names FILE, or --without-names to merge the rest")
    }
    return try Workspace.openFile(wanted, .names, options, expecting: workspace.file.file.review)
  }
}
