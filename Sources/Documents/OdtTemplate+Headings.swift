internal import XML

extension OdtTemplate {
  /// A heading as the template has it.
  public struct Heading: Hashable, Sendable {
    /// How deep it is, from 1.
    public let level: Int
    /// What it reads, without what is filled in.
    public let words: String
    /// The name of a bookmark within it; nil where it has none.
    public let name: String?
  }

  /// The headings in the text, in order; one that stands in two places that exclude each other, and
  /// has the same bookmark in both, is told once.
  public var headings: [Heading] {
    var names: Set<String> = []
    return all.filter { heading in heading.name.map { names.insert($0).inserted } ?? true }
  }

  private var all: [Heading] {
    body.descendants("h").filter { $0.odfName == "text:h" }.map { heading in
      Heading(
        level: heading.odf("text:outline-level").flatMap { Int($0) } ?? 1,
        words: heading.text.split(whereSeparator: \.isWhitespace).joined(separator: " "),
        name: heading.odfChild("text:bookmark")?.odf("text:name"))
    }
  }
}
