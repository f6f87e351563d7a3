/// One part of a document's flow: what a page is made of.
public enum Block: Sendable, Hashable {
  /// A heading, which joins the numbering and the contents.
  case heading(HeadingLevel, [Inline])
  /// A paragraph in the template's style for its role.
  case paragraph(ParagraphRole, [Inline])
  /// A bulleted or numbered list.
  case list(TextList)
  /// A table.
  case table(Table)
  /// A picture on its own line.
  case picture(Picture)
  /// The document's own headings, with their pages where the format has any.
  case contents(Contents)
  /// What follows starts on a new page.
  case pageBreak
  /// What follows starts on a new page of this orientation.
  case turn(to: PageOrientation)

  /// A paragraph of plain body text.
  public static func paragraph(_ text: String) -> Block { .paragraph(.body, [.text(text)]) }
}

/// How deep a heading stands.
public enum HeadingLevel: Int, Sendable, Hashable, CaseIterable {
  /// A part of the report.
  case one = 1
  /// A section of a part.
  case two
  /// A section of a section.
  case three
  /// The deepest.
  case four
}

/// A contents table.
public struct Contents: Sendable, Hashable {
  /// What stands above it; may be empty.
  public var title: String
  /// The deepest headings listed, from 1.
  public var depth: Int

  /// Makes a contents table.
  public init(title: String = "Contents", depth: Int = 2) {
    self.title = title
    self.depth = min(max(depth, 1), 10)
  }
}

/// What a paragraph is for; the template decides how that looks.
public enum ParagraphRole: Sendable, Hashable, CaseIterable {
  /// Running text.
  case body
  /// The document's title.
  case title
  /// What stands under the title.
  case subtitle
  /// Somebody's own words.
  case quotation
  /// What a table or picture shows.
  case caption
  /// An explanation in smaller type.
  case note
  /// What somebody who fills a form in should know.
  case guidance
}

/// Which way a page lies.
public enum PageOrientation: Sendable, Hashable {
  /// Upright.
  case portrait
  /// On its side.
  case landscape
}

/// A list of paragraphs, each perhaps with a list of its own.
public struct TextList: Sendable, Hashable {
  /// One item.
  public struct Item: Sendable, Hashable {
    /// Its words.
    public var content: [Inline]
    /// The items below it.
    public var items: [Item]

    /// Makes an item.
    public init(_ content: [Inline], items: [Item] = []) {
      self.content = content
      self.items = items
    }
  }

  /// Numbers instead of bullets.
  public var isNumbered: Bool
  /// The items in order.
  public var items: [Item]

  /// Makes a list.
  public init(isNumbered: Bool = false, _ items: [Item]) {
    self.isNumbered = isNumbered
    self.items = items
  }
}
