internal import ArgumentParser
internal import Pictures
internal import Views

/// What every picture that is exported asks for: the review, who may see it, and the file.
struct PictureExport: ParsableArguments {
  @OptionGroup var options: ReviewOptions
  @OptionGroup var release: ReleaseOptions
  @Option(name: .shortAndLong, help: "The file to write; - for standard output.")
  var output: String

  /// Draws a picture of the view that its readers may see, and lets it out through the gate.
  func write<Drawn: ReviewPicture>(
    _ what: String, told: String, _ draw: (DeidentifiedReview) throws(PictureError) -> Drawn
  ) throws {
    let workspace = try Workspace.open(options)
    let view = try release.view(of: workspace.review)
    let picture: Drawn
    do { picture = try draw(view) } catch { throw Complaint(error) }
    let file = FinishedFile(Array(picture.svg().utf8), what: what, of: view)
    try Gate(workspace, release.gate, options).release(file, to: output, told: told)
  }
}
