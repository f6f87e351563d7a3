internal import ArgumentParser

/// What the files of a new review are locked with, besides passphrases.
struct NewKeyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Also open both files with this unlock file, made new.", valueName: "file"))
  var makeUnlockFile: String?

  @Option(
    help: ArgumentHelp(
      "Write the recovery code to this new file instead of showing it.", valueName: "file"))
  var recoveryCodeFile: String?

  @Flag(help: "Make no recovery code.")
  var noRecoveryCode = false

  @Flag(help: "Never ask; fail with what is missing instead.")
  var noInput = false

  func validate() throws {
    if noRecoveryCode, recoveryCodeFile != nil {
      throw ValidationError(
        "--no-recovery-code and --recovery-code-file contradict each other; give one of them.")
    }
  }
}
