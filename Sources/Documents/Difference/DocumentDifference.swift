/// What became of a document: enough to make the new one of the old.
public struct DocumentDifference: Hashable, Sendable {
  /// Where a part of the new document comes from.
  public enum Step: Hashable, Sendable {
    /// From the old document, as it was.
    case same(Int)
    /// From the old document, with other words in its cells; a cell that was not there is empty.
    case changed(Int, [WordDifference])
    /// From nowhere: it was added.
    case added(DocumentPart)

    /// The part of the old document that it comes from.
    public var old: Int? {
      switch self {
      case .same(let old), .changed(let old, _): old
      case .added: nil
      }
    }
  }

  /// One for each part of the new document, in its order.
  public let steps: [Step]
  /// The places among the steps of what stands elsewhere than it did.
  public let moved: Set<Int>
  /// The parts of the old document that are gone, in its order.
  public let takenOut: [Int]

  /// Compares two documents by their parts.
  public init(from old: [DocumentPart], to new: [DocumentPart]) {
    let pairs = PartPairing(old, new).pairs
    let steps = new.enumerated().map { place, part -> Step in
      guard let from = pairs[place] else { return .added(part) }
      if old[from] == part { return .same(from) }
      let count = max(old[from].cells.count, part.cells.count)
      return .changed(
        from,
        (0..<count).map { WordDifference(from: old[from].cell($0), to: part.cell($0)) })
    }
    let sources = steps.compactMap(\.old)
    let staying = Set(Self.longestRise(sources))
    moved = Set(
      steps.indices.filter { place in steps[place].old.map { !staying.contains($0) } ?? false })
    let used = Set(sources)
    takenOut = old.indices.filter { !used.contains($0) }
    self.steps = steps
  }

  /// Whether nothing became of it.
  public var isEmpty: Bool {
    takenOut.isEmpty && moved.isEmpty
      && steps.allSatisfy { if case .same = $0 { true } else { false } }
  }

  /// The new document, of the old one and this alone; nil where this was made of another one.
  public func applied(to old: [DocumentPart]) -> [DocumentPart]? {
    let used = steps.compactMap(\.old)
    guard (used + takenOut).sorted() == Array(old.indices) else { return nil }
    var new: [DocumentPart] = []
    for step in steps {
      switch step {
      case .same(let from): new.append(old[from])
      case .added(let part): new.append(part)
      case .changed(let from, let words):
        guard words.count >= old[from].cells.count else { return nil }
        let cells = words.enumerated().compactMap { $1.applied(to: old[from].cell($0)) }
        guard cells.count == words.count else { return nil }
        new.append(DocumentPart(old[from].kind, cells))
      }
    }
    return new
  }

  /// The longest run of rising numbers, so that as little as possible counts as moved.
  static func longestRise(_ numbers: [Int]) -> [Int] {
    var ends: [Int] = []
    var before = [Int?](repeating: nil, count: numbers.count)
    for (place, number) in numbers.enumerated() {
      var (low, high) = (0, ends.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
      }
      before[place] = low > 0 ? ends[low - 1] : nil
      if low == ends.count { ends.append(place) } else { ends[low] = place }
    }
    var rise: [Int] = []
    var place = ends.last
    while let at = place {
      rise.append(numbers[at])
      place = before[at]
    }
    return rise.reversed()
  }
}
