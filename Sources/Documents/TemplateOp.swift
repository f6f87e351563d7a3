/// One step of filling a template: what is constant is bytes already.
indirect enum TemplateOp: Sendable {
  /// Constant XML.
  case bytes([UInt8])
  /// Constant words that belong to a heading.
  case words(String)
  /// Words from the values, inside a paragraph.
  case value(ValueReference)
  /// A paragraph that holds only words from the values: one for each of theirs.
  case paragraphs(ValueReference, open: [UInt8], close: [UInt8], keepsEmpty: Bool)
  /// Whole blocks from the values.
  case blocks(ValueReference, path: String, TemplatePlace)
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

/// What a template says about a heading.
struct HeadingFrame: Sendable {
  /// The start tag without its closing bracket.
  let open: [UInt8]
  let level: Int
  let isNumbered: Bool
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
