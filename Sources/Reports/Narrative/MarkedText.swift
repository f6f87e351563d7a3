internal import Documents
internal import Views

/// Text with marks, in which single characters stand for what is no text: labels, references,
/// quotations.
struct MarkedText {
  let text: String
  private let held: [NarrativeTold.Piece]

  /// Where the characters that stand for something begin: a plane nobody writes in.
  private static let first: UInt32 = 0xF0000
  private static let last: UInt32 = 0xFFFFD

  init(_ pieces: [NarrativeTold.Piece]) {
    var text = String.UnicodeScalarView()
    var held: [NarrativeTold.Piece] = []
    for piece in pieces {
      if case .markdown(let words) = piece {
        text.append(
          contentsOf: words.unicodeScalars.filter { !(Self.first...Self.last).contains($0.value) })
      } else if let scalar = Unicode.Scalar(Self.first + UInt32(held.count)) {
        text.append(scalar)
        held.append(piece)
      }
    }
    self.text = String(text).replacing("\r\n", with: "\n").replacing("\t", with: "    ")
    self.held = held
  }

  /// What a character stands for; nil where it is one.
  func piece(_ character: Character) -> NarrativeTold.Piece? {
    guard let scalar = character.unicodeScalars.first, scalar.value >= Self.first else {
      return nil
    }
    let place = Int(scalar.value - Self.first)
    return held.indices.contains(place) ? held[place] : nil
  }

  /// The quotation that a line is and nothing else.
  func quotation(_ line: Substring) -> NarrativeTold.Quotation? {
    let words = line.drop(while: \.isWhitespace)
    guard let first = words.first, words.dropFirst().allSatisfy(\.isWhitespace),
      case .quotation(let quotation)? = piece(first)
    else { return nil }
    return quotation
  }
}

extension NarrativeTold.Quotation {
  /// The words in quotation marks where they are the speaker's own.
  var marked: String { isVerbatim ? "“\(words)”" : words }
}
