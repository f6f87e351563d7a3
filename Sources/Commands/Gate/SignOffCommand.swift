internal import ArgumentParser
internal import ReviewModel
internal import Views

/// Signs off the file that is really published, and says what was signed.
struct SignOffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sign-off",
    abstract: "Sign off a version by the chain, or the file that is to be published.",
    discussion: """
      A version (v3) is signed by everybody of the chain in en/signing.yaml: lead reviewer, panel, each
      agency for accuracy, legal, each board. Without --step it says who signed and who is still to
      sign; a signature may be on a condition, or say why it has to wait.
      Example: silp sign-off v3 --step panel --by "Chair of the panel"
      Example: silp sign-off v3 --step agency --for school --by "Head teacher" --condition "page 4 mended"
      A file is signed beside that, once, for what it holds: it is looked through afresh for those it was made for, and its SHA-256 is kept with the
      role and the time. NAME.unsigned.odt becomes NAME.odt; nothing else is written. A file that
      was changed after somebody signed it needs a new scan, not a new chain of approvals: what the
      others signed carries over to it, and that is said.
      --list shows what went out and who signed it; --check says whether a file is exactly the
      signed one.
      Example: silp sign-off overview.unsigned.odt --role "Chair of the panel"
      """)

  @Argument(help: "The version, v3, or the file.") var file: String?
  @Option(help: "In which role you sign it: chair, lead reviewer.") var role: String?
  @Option(
    help: ArgumentHelp(
      "Which release the file came from, where its name does not tell: Z3.", valueName: "number"))
  var release: String?
  @Flag(help: "List what went out and who signed it.") var list = false
  @Flag(help: "Only say whether the file is exactly the one that was signed.") var check = false
  @OptionGroup var signing: VersionSigningOptions
  @OptionGroup var gate: SignOffOptions
  @OptionGroup var options: ReviewOptions
  @OptionGroup var output: OutputOptions

  /// The version that is meant; nil where a file is.
  private var version: String? { file.flatMap { VersionWord.reference($0) == nil ? nil : $0 } }

  func validate() throws {
    if version != nil {
      guard role == nil, release == nil, !list, !check else {
        throw ValidationError(
          "A version is signed with --step and --by; --role, --release, --list and --check are for files."
        )
      }
      return
    }
    guard !signing.isUsed else {
      throw ValidationError("--step and what goes with it are for a version: silp sign-off v3")
    }
    guard list ? file == nil && role == nil && !check : file != nil else {
      throw ValidationError("Say which file, or --list and nothing else.")
    }
    let hasRole = role.map({ !$0.allSatisfy(\.isWhitespace) }) ?? false
    guard list || check ? role == nil : hasRole else {
      throw ValidationError(
        check
          ? "--check signs nothing, so it takes no --role." : "Say in which role: --role \"...\"")
    }
  }

  func run() throws {
    guard let file else {
      let workspace = try Workspace.open(options, names: .notNeeded)
      return ReleaseList(workspace.review).print(output)
    }
    if let version {
      let workspace = try Workspace.open(
        options, names: signing.isUsed ? .wherePossible : .notNeeded)
      let versions = try VersionSigning(workspace, version)
      return signing.isUsed ? try versions.sign(signing) : versions.list(output)
    }
    let workspace = try Workspace.open(options)
    let signOff = SignOff(
      workspace: workspace, path: file, bytes: try Files.read(file), number: release)
    if check { return try signOff.check() }
    try signOff.sign(role: role ?? "", gate: Gate(workspace, gate.options, options))
  }
}

/// How a file may be signed although something stands against it.
struct SignOffOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Sign it with what was found in it; the reason is logged.", valueName: "reason"))
  var releaseWithNames: String?

  @Option(
    help: ArgumentHelp(
      "Sign it although no names file is open to look for names; the reason is logged.",
      valueName: "reason"))
  var unscanned: String?

  /// The same for the gate.
  var options: GateOptions { .given(releaseWithNames: releaseWithNames, unscanned: unscanned) }
}
