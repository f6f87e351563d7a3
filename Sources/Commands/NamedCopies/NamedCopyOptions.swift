internal import ArgumentParser
internal import ReviewModel
internal import Reports

/// What every document with real names in it takes.
struct NamedCopyOptions: ParsableArguments {
  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("Who gets this copy, as printed on every page.", valueName: "reader"))
  var reader: String?

  @Option(help: ArgumentHelp("A template of your own: .fodt, .odt or .ott.", valueName: "file"))
  var template: String?

  @Option(name: .shortAndLong, help: "The file to write.") var output: String
}

extension NamedCopyOptions {
  /// Options that nobody typed.
  static func given(output: String) -> NamedCopyOptions {
    var options = NamedCopyOptions()
    options.reader = nil
    options.template = nil
    options.output = output
    return options
  }
}

/// When and where, for those who are asked.
struct OccasionOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The date, 2026-03-12.", valueName: "date")) var on: String?
  @Option(help: ArgumentHelp("From when to when.", valueName: "time")) var at: String?
  @Option(help: ArgumentHelp("Where.", valueName: "place")) var place: String?
  @Option(help: ArgumentHelp("Whom to ask, and how.", valueName: "words")) var contact: String?
  @Option(help: ArgumentHelp("By when to answer, 2026-03-01.", valueName: "date"))
  var replyBy: String?
}
