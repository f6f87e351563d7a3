internal import ArgumentParser
internal import ExternalPrograms
internal import Foundation
internal import ReviewModel
internal import Views

/// A picture in DOT on its way out: as it is, or drawn by Graphviz where the file's ending asks for
/// that and Graphviz is there.
struct DrawnFile {
  let dot: String
  let what: String
  let view: DeidentifiedReview
  /// The number printed on it and whom it may name, where it is a named copy.
  var copy: (number: ShortReference, meant: MeantNames)?

  private func finished(_ bytes: [UInt8]) -> FinishedFile {
    var file = FinishedFile(bytes, what: what, of: view, copy: copy?.number)
    if let copy { file.meant = copy.meant }
    return file
  }

  /// Lets the picture out.
  func release(_ path: String, _ gate: Gate) throws {
    guard let format = Self.format(path) else {
      let file = finished(Array(dot.utf8))
      let real = Gate.path(path, for: file.readers)
      try gate.release(file, to: path, told: "draw it with: dot -Tsvg \(real)")
      return
    }
    let source = finished(Array(dot.utf8))
    let picture: [UInt8]
    do throws(ExternalProgramError) {
      picture = try draw(format)
    } catch {
      let other = Self.dotPath(path)
      Console.current.tell("note: \(GenogramPicture.words(error)); so DOT is written")
      let real = Gate.path(other, for: source.readers)
      try gate.release(
        source, to: other, told: "draw it with: dot -T\(format.rawValue) \(real) -o \(path)")
      return
    }
    // Words in pixels cannot be looked through, so the text they were drawn from is.
    _ = try gate.pass(source, named: Files.name(path))
    try gate.release(
      finished(picture), to: path, told: "drawn by Graphviz")
  }

  private func draw(_ format: Graphviz.Format) throws(ExternalProgramError) -> [UInt8] {
    let console = Console.current
    let graphviz = try Graphviz(searchPath: console.environment["PATH"] ?? "")
    let version = try graphviz.version()
    let parts = version.split(separator: ".").compactMap { Int($0) }
    if let first = parts.first, (first, parts.dropFirst().first ?? 0) < (2, 42) {
      console.tell("note: Graphviz \(version) is older than 2.42; look whether all is in its place")
    }
    let drawn = try graphviz.drawing(Array(dot.utf8), as: format)
    for warning in drawn.warnings.prefix(5) { console.tell("note: Graphviz says: \(warning)") }
    return drawn.picture
  }

  private static func format(_ path: String) -> Graphviz.Format? {
    let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
    guard path.contains("."), ["svg", "png", "pdf"].contains(ending) else { return nil }
    return Graphviz.Format(rawValue: ending)
  }

  private static func dotPath(_ path: String) -> String {
    let ending = path.split(separator: ".").last ?? ""
    return String(path.dropLast(ending.count)) + "dot"
  }

  /// A picture goes to a file, or is told in words.
  static func validate(_ output: String?, describe: Bool) throws {
    guard output == nil, !describe else { return }
    throw ValidationError("Missing expected argument '--output <output>'")
  }

  /// The day of a picture; the public is told of no time but that of the incident.
  static func day(_ date: EDTFDate?, for view: DeidentifiedReview) throws(Complaint) -> EDTFDate? {
    guard date == nil || !view.audience.generalisesDetails else {
      throw Complaint(
        "for the public the family is drawn as it was at the incident and at no other time",
        hint: "nothing was written; leave --at out, or choose another --audience")
    }
    return date
  }
}
