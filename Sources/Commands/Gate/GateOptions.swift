internal import ArgumentParser

/// How a finished file may leave although something stands against it.
struct GateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Write it with what was found in it; the reason is logged.", valueName: "reason"))
  var releaseWithNames: String?

  @Option(
    help: ArgumentHelp(
      "Write it although no names file is open to look for names; the reason is logged.",
      valueName: "reason"))
  var unscanned: String?

  @Flag(help: "Write over a file that is in the way.")
  var force = false

  func validate() throws {
    for (flag, reason) in [("release-with-names", releaseWithNames), ("unscanned", unscanned)] {
      guard let reason, reason.allSatisfy(\.isWhitespace) else { continue }
      throw ValidationError("--\(flag) needs a reason, which is logged.")
    }
  }
}

extension GateOptions {
  /// Options that nobody typed.
  static func given(
    releaseWithNames: String? = nil, unscanned: String? = nil, force: Bool = false
  ) -> GateOptions {
    var options = GateOptions()
    options.releaseWithNames = releaseWithNames
    options.unscanned = unscanned
    options.force = force
    return options
  }
}
