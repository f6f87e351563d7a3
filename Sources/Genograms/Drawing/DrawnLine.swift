internal import ReviewModel

/// A line of the picture, ready to draw.
package struct DrawnLine: Sendable {
  /// The people whose symbols stand for its ends in the file.
  package var from: Int
  /// The other end.
  package var to: Int
  /// What it says.
  package var role: Role
  /// Its corners.
  package var points: [Point]
  /// The couple or lone parent it belongs to; lines of one family may touch.
  package var family: Int
  /// The second line of a child it is, if it is one.
  package var care: Int?
  /// Whether it runs beside another, as one line with it.
  package var isSecond = false

  /// What a line says.
  package enum Role: Hashable, Sendable {
    /// Two people are or were a couple.
    case union(UnionLook)
    /// A stroke through a couple's line.
    case slash
    /// From parents down to their children.
    case descent(ChildLook)
    /// The solid line beside an adopted child's dashed one.
    case adoption
    /// Between identical twins' lines.
    case identical
    /// From carers to a child who is drawn below other parents.
    case care(ChildLook)
  }

  /// How a couple's line is drawn.
  package enum UnionLook: String, Hashable, Sendable, CaseIterable {
    /// Solid.
    case married
    /// Dashed: living together.
    case cohabiting
    /// In long dashes: partners who do not live together.
    case partners
    /// Solid and thin, with a diamond: engaged.
    case engaged
    /// Dotted: an affair.
    case affair
    /// Dotted with a ring: a secret affair.
    case secretAffair = "secret-affair"
    /// Thin: parents of one child of whom nothing else is recorded.
    case parents
  }

  /// How a child's line is drawn.
  package enum ChildLook: String, Hashable, Sendable, CaseIterable {
    /// Solid.
    case birth
    /// A dashed line beside a solid one.
    case adopted
    /// Dashed: cared for by relatives or friends.
    case kinship
    /// In dashes and dots: a parent's partner.
    case step
    /// Dotted.
    case foster

    init(_ kind: Parentage.Kind) {
      switch kind {
      case .birth: self = .birth
      case .adopted: self = .adopted
      case .kinship: self = .kinship
      case .step: self = .step
      case .foster: self = .foster
      }
    }
  }
}

/// A piece of text of the picture.
package struct DrawnText: Sendable {
  /// The lines.
  package var lines: [String]
  /// The middle.
  package var centre: Point
  /// The type size.
  package var size: Double
  /// What it is, a class of the file: `name`, `years`, `household`, `title`, `legend`.
  package var role: String

  /// The room it takes.
  package var box: Box {
    let width = lines.map { LabelLines.width($0, size: size) }.max() ?? 0
    return Box(centre: centre, width: width, height: Double(lines.count) * size * 1.2)
  }
}
