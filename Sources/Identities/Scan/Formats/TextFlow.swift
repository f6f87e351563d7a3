/// Text as it grows while markup is read, as it is shown and as it was before tracked changes.
struct TextFlow {
  /// What an element has to do with tracked changes.
  enum Change {
    case inserted
    case deleted
  }

  private struct Reading {
    var text = ""
    var count = 0
    var marks: [TextPiece.Mark] = []

    mutating func append(_ words: String, _ steps: [ScanPlace.Step]) {
      let start = count
      text += words
      count += words.utf8.count
      marks += steps.map { TextPiece.Mark(range: start..<count, step: $0) }
    }
  }

  private var shown = Reading()
  /// Kept only from the first change on.
  private var original: Reading?
  private var place: ScanPlace?
  /// Whether the next text begins a piece.
  ///
  /// An element without text ends none: between the two halves of a word there can stand how the
  /// second is set.
  var breaksNext = false
  /// The changes the text is within.
  var changes: [Change] = []
  /// Whether the text is there and not shown.
  var isHidden = false

  var hasPlace: Bool { place != nil }

  mutating func append(_ words: String, at place: ScanPlace?) {
    if self.place == nil { self.place = place }
    let hidden: [ScanPlace.Step] = isHidden ? [.hiddenText] : []
    if !changes.isEmpty, original == nil { original = shown }
    switch changes.last {
    case nil:
      shown.append(words, hidden)
      original?.append(words, [])
    case .inserted:
      shown.append(words, hidden + [.insertedText])
      if let here = original?.count {
        original?.marks.append(TextPiece.Mark(range: here..<here, step: .insertedText))
      }
    case .deleted:
      original?.append(words, hidden + [.deletedText])
    }
  }

  /// The pieces read so far; begins anew.
  mutating func take(_ nature: TextPiece.Nature) -> [TextPiece] {
    defer {
      (shown, original, place) = (Reading(), nil, nil)
      breaksNext = false
    }
    guard let place else { return [] }
    var pieces: [TextPiece] = []
    if !shown.text.allSatisfy(\.isWhitespace) {
      pieces.append(
        TextPiece(text: shown.text, place: place, nature: nature, marks: shown.marks))
    }
    if let original {
      pieces.append(
        TextPiece(
          text: original.text, place: place, nature: nature, marks: original.marks,
          countsAtMarks: true))
    }
    return pieces
  }
}
