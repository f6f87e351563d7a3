internal import Documents
internal import ExternalPrograms
internal import Genograms
internal import Views

/// The genogram as a picture for a report, drawn by Graphviz where it is installed.
enum GenogramPicture {
  /// Points in a centimetre.
  private static let points = 72 / 2.54

  /// Draws the family; nil, and a note to the person, where that cannot be done.
  static func draw(
    _ view: DeidentifiedReview, console: Console = .current
  ) throws(Complaint) -> Picture? {
    let genogram = try Genogram.of(view)
    do throws(ExternalProgramError) {
      let graphviz = try Graphviz(searchPath: console.environment["PATH"] ?? "")
      let dot = Array(genogram.dot.utf8)
      let svg = try graphviz.render(dot, as: .svg)
      let png = try graphviz.render(dot, as: .png)
      return Picture(
        .svg(svg, png: png), title: "Genogram", description: genogram.description,
        width: genogram.width / points, height: genogram.height / points)
    } catch {
      console.tell("note: the report has no genogram, because \(words(error))")
      return nil
    }
  }

  private static func words(_ error: ExternalProgramError) -> String {
    switch error {
    case .notFound: "Graphviz is not installed (apt-get install graphviz)"
    case .notStarted: "Graphviz could not be started"
    case .timedOut(_, let seconds): "Graphviz took longer than \(Int(seconds)) seconds"
    case .tooMuchOutput: "Graphviz drew too large a picture"
    case .failed(_, let status, _): "Graphviz ended with \(status)"
    }
  }
}
