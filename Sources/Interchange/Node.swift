internal import ReviewModel
internal import XML

/// An element of a review on its way to or from XML.
///
/// A class, since an encoder's containers fill it from several places, and a decoder's mark what
/// they have read.
final class Node {
  /// The element's name.
  let name: String
  /// What stands in it.
  var content = Content.nothing
  /// Attributes that only a newer version knows.
  var attributes: [XMLAttribute] = []
  /// The line it was read from.
  let line: Int
  /// Whether anything read it; what nothing reads is no part of a review.
  var isRead = false

  /// What can stand in an element.
  enum Content {
    /// Nothing.
    case nothing
    /// Words of the program's own: a code, a date, a number.
    case plain(String)
    /// Words of a person or a record, with references where somebody is named.
    case labelled(LabelledText)
    /// Other elements.
    case children([Node])
    /// The whole element as it stood, which only a newer version knows.
    case raw(String)
  }

  init(_ name: String, line: Int = 0) {
    self.name = name
    self.line = line
  }

  /// The elements in it.
  var children: [Node] {
    if case .children(let children) = content { children } else { [] }
  }

  /// Adds an element at the end.
  func add(_ child: Node) { content = .children(children + [child]) }
}
