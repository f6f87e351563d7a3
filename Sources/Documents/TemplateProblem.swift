public import enum Archive.ArchiveError
public import enum XML.XMLError

/// Where in a template something stands, in words its author knows.
public struct TemplatePlace: Sendable, Hashable {
  /// The line of the file, for flat text; of one part inside it otherwise.
  public let line: Int
  /// The heading above it, empty before the first.
  public let heading: String
  /// The innermost section around it, empty outside any.
  public let section: String
  /// The table around it, empty outside any.
  public let table: String

  /// Makes a place.
  public init(line: Int, heading: String = "", section: String = "", table: String = "") {
    self.line = line
    self.heading = heading
    self.section = section
    self.table = table
  }
}

/// One mistake in a template.
public struct TemplateProblem: Sendable, Hashable {
  /// What is wrong.
  public enum Fact: Sendable, Hashable {
    /// There is no such path; the nearest there is, if any is near.
    case unknownPath(String, nearest: String?)
    /// The placeholder has no path.
    case noPath
    /// The path leads through this list, and nothing around it repeats for the list.
    case listOutsideLoop(path: String, list: String)
    /// Writer renamed a section, so that what it repeated for is lost.
    case renamedSection(name: String, path: String)
    /// The section's name starts like a directive and is none.
    case unknownDirective(String)
    /// `each` needs a list, and the path leads to none.
    case notAList(String)
    /// `image` needs a picture, and the path leads to none.
    case notAPicture(String)
    /// Whole paragraphs belong here, and none were given, not even none on purpose.
    case unfilledBlock(String)
    /// Whole paragraphs cannot go into the middle of one.
    case blockNotAlone(String)
    /// Nothing in this section can ever come out, because of the one around it.
    case unreachable(String, within: String)
    /// An input field where a placeholder was, as Word leaves one behind; the nearest right path.
    case inputField(String, nearest: String?)
    /// A picture of the template's own says nothing to those who cannot see it; its name.
    case undescribed(String)
  }

  /// What is wrong.
  public let fact: Fact
  /// Where.
  public let place: TemplatePlace

  /// Makes a problem.
  public init(_ fact: Fact, at place: TemplatePlace) {
    self.fact = fact
    self.place = place
  }
}

/// Why a template could not be used.
public enum TemplateError: Error, Sendable, Equatable {
  /// It is no text document, flat or zipped; the media type it claims.
  case notATextDocument(String)
  /// It was saved as a Word document, which holds none of what makes a template.
  case wordDocument
  /// A part of it is not readable XML; the part is empty for a flat file.
  case xml(part: String, XMLError)
  /// The package is not readable or not writable.
  case archive(ArchiveError)
  /// Mistakes in it, in the order they stand.
  case problems([TemplateProblem])
}
