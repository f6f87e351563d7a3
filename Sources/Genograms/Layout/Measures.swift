internal import ReviewModel

/// The sizes everything is drawn at, in points.
enum Measures {
  /// Half the width of a person's symbol.
  static let half = 20.0
  /// Half the width of the symbol of a pregnancy that ended.
  static let smallHalf = 11.0
  /// How far the second outline of a subject stands out.
  static let outline = 4.0
  /// From a symbol's edge to the first line of text.
  static let labelGap = 4.0
  /// The height of a line below a symbol.
  static let labelLine = 11.0
  /// The type size below a symbol.
  static let labelSize = 9.0
  /// The type size on a line.
  static let lineSize = 8.0
  /// Free space between neighbours.
  static let gap = 12.0
  /// The least distance of partners.
  static let coupleDistance = 96.0
  /// The greatest distance partners are moved apart for the sake of their children.
  static let widestCouple = 260.0
  /// Between lines that run side by side.
  static let track = 9.0
  /// From the lowest track to the symbols below it.
  static let lowerGap = 22.0
  /// The same where twins' lines spread from one point.
  static let twinGap = 30.0
  /// How far above a symbol's centre twins' lines part.
  static let apex = 48.0
  /// From the text to the first track.
  static let upperGap = 9.0
  /// Between components.
  static let componentGap = 60.0
}

extension FamilyMember {
  /// Whether the symbol is that of a pregnancy that ended, drawn small.
  var isLost: Bool {
    if case .lost = life { true } else { false }
  }

  /// Half the symbol's width, with its second outline.
  var half: Double {
    (isLost ? Measures.smallHalf : Measures.half) + (isSubject ? Measures.outline : 0)
  }

  /// Half the width of the symbol or its text, whichever is wider.
  var reach: Double {
    let widest = beneath.map { LabelLines.width($0, size: Measures.labelSize) }.max() ?? 0
    let marks = LabelLines.width(letters, size: Measures.lineSize)
    return max(half + (letters.isEmpty ? 0 : marks + 5), widest / 2)
  }

  /// How far the text reaches below the symbol's centre.
  var depth: Double {
    Measures.half + Measures.outline + Measures.labelGap
      + Double(beneath.count) * Measures.labelLine
  }
}
