/// One step of filling a template: what is constant is bytes already.
indirect enum TemplateOp: Sendable {
  /// Constant XML.
  case bytes([UInt8])
  /// Constant words that belong to a heading.
  case words(String)
  /// Words from the values, inside a paragraph.
  case value(ValueReference)
  /// A paragraph that holds only words from the values: one for each of theirs.
  case paragraphs(ValueReference, ParagraphFrame)
  /// Whole blocks from the values, on a new page where the paragraph they stand for started one.
  case blocks(ValueReference, path: String, TemplatePlace, after: PageBreak?)
  /// A picture from the values.
  case picture(ValueReference, PictureFrame)
  /// A heading.
  case heading(HeadingFrame, [TemplateOp])
  /// Once for each item.
  case loop(ValueReference, [TemplateOp])
  /// Only if there is something, or only if there is nothing.
  case condition(ValueReference, wanted: Bool, [TemplateOp])
  /// A table or list, which goes when none of its rows came.
  case container([TemplateOp])
  /// A row or item came.
  case row
  /// A section's name, told apart from its copies by a number.
  case sectionName(String)
  /// A name that must be unique, told apart in copies.
  case copyName(String)
  /// A cross-reference's start, up to the name of what it points at.
  case reference(to: String, open: [UInt8])
  /// A cross-reference's end tag.
  case referenceEnd([UInt8])
  /// An attribute that points at an identifier; it goes where that is not there.
  case idReference(key: String, String)
  /// What stands in a heading and is no word of it.
  case aside([TemplateOp])
  /// A space between two words of a heading.
  case headingGap
  /// A page of this master starts here.
  case masterPage(String)
  /// The contents go here.
  case contents(ContentsFrame)
}

/// Which value a step reads: one in an item of a list being walked, or one at the top.
struct ValueReference: Sendable {
  /// How deep in the lists being walked; 0 is the top.
  let scope: Int
  /// The names from there on.
  let names: [String]
  /// The same, joined by dots.
  let joined: String

  init(scope: Int, names: [String]) {
    self.scope = scope
    self.names = names
    joined = names.joined(separator: ".")
  }
}

/// What a template says about a picture to be filled in.
struct PictureFrame: Sendable {
  /// The frame's attributes other than its size and name.
  var attributes: [UInt8] = []
  var name = ""
  /// The space there is, in centimetres.
  var width: Double?
  var height: Double?
}

/// What a template says about a paragraph that holds only a placeholder.
struct ParagraphFrame: Sendable {
  /// Everything before the words.
  let open: [UInt8]
  /// The same for a second paragraph and those after it.
  let later: [UInt8]
  /// Everything after the words.
  let close: [UInt8]
  /// Whether it stays where there are no words.
  let keepsEmpty: Bool
  /// The master page it starts.
  let master: String?
}

/// What a template says about a heading.
struct HeadingFrame: Sendable {
  /// The start tag without its closing bracket.
  let open: [UInt8]
  let level: Int
  let isNumbered: Bool
  /// Whether its words come from the values: without any it goes.
  var isFilled = false
  /// The master page it starts.
  var master: String?
}

/// What a template says about its contents table.
struct ContentsFrame: Sendable {
  /// Everything before the index body.
  let open: [UInt8]
  /// The title inside the index body, if any.
  let title: [UInt8]
  /// The deepest level listed.
  let depth: Int
}
