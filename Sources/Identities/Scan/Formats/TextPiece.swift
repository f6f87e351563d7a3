/// A run of text in which a name would stand whole: a paragraph, a cell, a value.
struct TextPiece {
  var text: String
  var place: ScanPlace
  var nature: Nature
  /// Stretches of the text that stand somewhere more special than the rest.
  var marks: [Mark] = []
  /// Whether only what touches a mark counts: the rest stands in another piece too.
  var countsAtMarks = false

  /// How much of what could be found is looked for.
  enum Nature {
    /// Words for people: everything.
    case prose
    /// Where a link leads: registered forms and patterns.
    case link
    /// Names of styles, keys, settings: registered forms.
    case technical
    /// Bytes that happen to be letters: long registered forms.
    case bytes
  }

  /// A stretch of the text, in bytes of UTF-8; an empty one is a point between two.
  struct Mark {
    let range: Range<Int>
    /// What it adds to the place; nothing where a line ended that is put together here.
    let step: ScanPlace.Step?

    /// Whether a stretch touches it.
    func touches(_ other: Range<Int>) -> Bool {
      range.isEmpty
        ? other.lowerBound < range.lowerBound && range.lowerBound < other.upperBound
        : range.overlaps(other)
    }
  }
}
