internal import Documents
internal import ExternalPrograms
internal import Foundation
internal import Genograms
internal import Views

/// The genogram as a picture for a report, drawn by Graphviz where it is installed.
enum GenogramPicture {
  /// Points in a centimetre.
  private static let points = 72 / 2.54

  /// Draws the family; nil, and a note to the person, where that cannot be done.
  static func draw(_ view: DeidentifiedReview, console: Console = .current) -> Picture? {
    let genogram: Genogram
    do throws(Complaint) {
      genogram = try family(view)
    } catch {
      console.tell("note: the report has no genogram, because \(error.message)")
      return nil
    }
    if genogram.isEmpty { return nil }
    return picture(genogram.dot(), "Genogram", genogram.describe(), console)
  }

  /// Draws the household and the systems round it; nil, and a note where there is something to
  /// draw, where that cannot be done.
  static func ecomap(_ view: DeidentifiedReview, console: Console = .current) -> Picture? {
    let map = Ecomap(view: view)
    if map.isEmpty || !map.hasSystems { return nil }
    return picture(map.dot(), "Ecomap", map.describe(), console)
  }

  private static func picture(
    _ dot: String, _ title: String, _ description: String, _ console: Console
  ) -> Picture? {
    do throws(ExternalProgramError) {
      let graphviz = try Graphviz(searchPath: console.environment["PATH"] ?? "")
      let dot = Array(dot.utf8)
      let svg = try graphviz.render(dot, as: .svg)
      let png = try graphviz.render(dot, as: .png)
      let size = SVGSize.of(svg)
      return Picture(
        .svg(svg, png: png), title: title, description: description,
        width: size.width / points, height: size.height / points)
    } catch {
      console.tell("note: the report has no \(title.lowercased()), because \(words(error))")
      return nil
    }
  }

  /// The family of a view, laid out; a family that cannot be is a complaint.
  static func family(
    _ view: DeidentifiedReview, choice: Genogram.Choice = Genogram.Choice(),
    options: Genogram.Options = Genogram.Options()
  ) throws(Complaint) -> Genogram {
    do throws(GenogramError) {
      return try Genogram(view: view, choice: choice, options: options)
    } catch {
      throw Complaint(error, labels: view.labels)
    }
  }

  static func words(_ error: ExternalProgramError) -> String {
    switch error {
    case .notFound: "Graphviz is not installed (apt-get install graphviz)"
    case .notStarted: "Graphviz could not be started"
    case .timedOut(_, let seconds): "Graphviz took longer than \(Int(seconds)) seconds"
    case .tooMuchOutput: "Graphviz drew too large a picture"
    case .failed(_, let status, _): "Graphviz ended with \(status)"
    }
  }
}

/// How large an SVG says it is.
enum SVGSize {
  /// Width and height in points; those of a landscape page where the picture does not say.
  static func of(_ svg: [UInt8]) -> (width: Double, height: Double) {
    let head = String(decoding: svg.prefix(2000), as: UTF8.self)
    return (points("width", in: head) ?? 720, points("height", in: head) ?? 480)
  }

  private static func points(_ name: String, in head: String) -> Double? {
    guard let tag = head.range(of: "<svg"),
      let start = head[tag.upperBound...].range(of: " \(name)=\"")
    else { return nil }
    return Double(head[start.upperBound...].prefix { $0.isNumber || $0 == "." })
  }
}
