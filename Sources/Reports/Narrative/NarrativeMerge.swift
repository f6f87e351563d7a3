/// Brings words that somebody edited together with what the program writes now, paragraph by paragraph,
/// so that nothing written by hand is lost.
///
/// What only one side changed is taken from it; what both changed, each in another way, is kept from
/// both, marked. Generic over what a paragraph is, as long as two can be told to be the same.
public struct NarrativeMerge<Paragraph: Hashable & Sendable>: Hashable, Sendable {
  /// What became of a run of paragraphs.
  public enum Piece: Hashable, Sendable {
    /// Settled.
    case settled([Paragraph])
    /// Changed by hand and in the data: both.
    case conflict(mine: [Paragraph], theirs: [Paragraph])
  }

  /// The pieces, in order.
  public let pieces: [Piece]

  /// Merges what was edited and what the program writes now, both made of the same.
  public init(base: [Paragraph], mine: [Paragraph], theirs: [Paragraph]) {
    let kept = Self.pairs(base, mine)
    let still = Self.pairs(base, theirs)
    var pieces: [Piece] = []
    var (b, m, t) = (0, 0, 0)
    for place in base.indices {
      guard let inMine = kept[place], let inTheirs = still[place] else { continue }
      Self.add(base[b..<place], mine[m..<inMine], theirs[t..<inTheirs], to: &pieces)
      Self.settle([base[place]], in: &pieces)
      (b, m, t) = (place + 1, inMine + 1, inTheirs + 1)
    }
    Self.add(base[b...], mine[m...], theirs[t...], to: &pieces)
    self.pieces = pieces
  }

  /// How many places are to be settled by hand.
  public var conflicts: Int {
    pieces.count { if case .conflict = $0 { true } else { false } }
  }

  private static func add(
    _ base: ArraySlice<Paragraph>, _ mine: ArraySlice<Paragraph>, _ theirs: ArraySlice<Paragraph>,
    to pieces: inout [Piece]
  ) {
    if mine.elementsEqual(theirs) || theirs.elementsEqual(base) {
      settle(Array(mine), in: &pieces)
    } else if mine.elementsEqual(base) {
      settle(Array(theirs), in: &pieces)
    } else if let both = Self.both(base, mine, theirs) ?? Self.both(base, theirs, mine) {
      settle(both, in: &pieces)
    } else {
      pieces.append(.conflict(mine: Array(mine), theirs: Array(theirs)))
    }
  }

  /// What comes of it where one side only added before or behind what the other changed.
  private static func both(
    _ base: ArraySlice<Paragraph>, _ changed: ArraySlice<Paragraph>, _ added: ArraySlice<Paragraph>
  ) -> [Paragraph]? {
    guard !base.isEmpty, !changed.isEmpty else { return nil }
    if added.starts(with: base) { return Array(changed) + Array(added.dropFirst(base.count)) }
    if added.suffix(base.count).elementsEqual(base) {
      return Array(added.dropLast(base.count)) + Array(changed)
    }
    return nil
  }

  private static func settle(_ paragraphs: [Paragraph], in pieces: inout [Piece]) {
    guard !paragraphs.isEmpty else { return }
    if case .settled(let before)? = pieces.last {
      pieces[pieces.count - 1] = .settled(before + paragraphs)
    } else {
      pieces.append(.settled(paragraphs))
    }
  }

  /// For each paragraph of one text its place in another, in order: the longest run both share.
  private static func pairs(_ one: [Paragraph], _ other: [Paragraph]) -> [Int: Int] {
    var start = 0
    while start < min(one.count, other.count), one[start] == other[start] { start += 1 }
    var end = 0
    while end < min(one.count, other.count) - start,
      one[one.count - 1 - end] == other[other.count - 1 - end]
    {
      end += 1
    }
    var pairs: [Int: Int] = [:]
    for place in 0..<start { pairs[place] = place }
    for place in 0..<end { pairs[one.count - 1 - place] = other.count - 1 - place }
    let (first, second) = (
      Array(one[start..<one.count - end]), Array(other[start..<other.count - end])
    )
    for (from, to) in longest(first, second) { pairs[from + start] = to + start }
    return pairs
  }

  private static func longest(_ one: [Paragraph], _ other: [Paragraph]) -> [(Int, Int)] {
    guard !one.isEmpty, !other.isEmpty else { return [] }
    let width = other.count + 1
    var lengths = [Int](repeating: 0, count: (one.count + 1) * width)
    for i in one.indices.reversed() {
      for j in other.indices.reversed() {
        lengths[i * width + j] =
          one[i] == other[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < one.count, j < other.count {
      if one[i] == other[j] {
        pairs.append((i, j))
        (i, j) = (i + 1, j + 1)
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }
}
