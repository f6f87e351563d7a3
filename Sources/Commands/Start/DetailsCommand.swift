internal import ArgumentParser
internal import Identities
internal import ReviewModel
internal import Views

/// Changes what the review is.
struct DetailsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "details", abstract: "Change what the review is: its title, scope, threshold.",
    discussion: """
      --outcome, --factor, --place, --service and --completed are what it is looked up by in a set of
      reviews (silp set); each takes the place of what was said, and none clears it.
      Example: silp details --scope-from 2023-09 --question "How was history used?"
      Example: silp details --outcome death --factor neglect --service social-care --completed 2026-05
      """)

  @OptionGroup var options: ReviewOptions
  @OptionGroup var details: DetailOptions
  @OptionGroup var catalogue: CatalogueOptions
  @Option(help: ArgumentHelp("Read the changes from a file.", valueName: "file"))
  var from: String?

  func run() throws {
    let workspace = try Workspace.open(options)
    guard let filed = workspace.review.details else {
      throw Complaint("the review has no details yet", hint: "nothing was changed")
    }
    try workspace.requireNames("the review's own words change")
    let changed = try ReviewDescription(filed.value, words: workspace.register.restore)
      .merging(DetailOptions.described(in: from))
      .overridden(by: details)
    var batch = Batch()
    var review = try changed.complete { try workspace.label($0) }
    review.plan = filed.value.plan
    review.catalogue = try catalogue.changing(filed.value.catalogue)
    guard review != filed.value else { return Console.current.say("nothing changed") }
    batch.revise(filed.id.record, .review(review))
    _ = try workspace.commit(batch, "changed what the review is")
    Console.current.say("changed")
  }
}
