/// Finds for each part of a new document the one of the old document that it was.
///
/// What has a number (`F2`, `A5`) is paired by it, what is alike by its words; sections first, so
/// that what stands under them can be looked for there. Each part is compared with a few others
/// only, so that a long document costs little more than its length.
struct PartPairing {
  private let old: [PartView]
  private let new: [PartView]
  /// By the place of a new part, the place of the old one.
  private(set) var pairs: [Int: Int] = [:]
  private var back: [Int: Int] = [:]

  /// How alike two parts must be that stand in different places.
  private static let share = 0.5
  /// How alike two parts must be of which one went where the other came.
  private static let inPlaceShare = 0.3
  /// How many parts between two neighbours are compared each with each.
  private static let gap = 40

  init(_ old: [DocumentPart], _ new: [DocumentPart]) {
    var dictionary: [String: Int] = [:]
    self.old = PartView.all(old, &dictionary)
    self.new = PartView.all(new, &dictionary)
    pairByNumber()
    pairUnique()
    extend()
    pairHeadings()
    pairSameInSection()
    pairFirstCells()
    pairAlike()
    pairInPlace()
  }

  private mutating func pair(_ before: Int, _ after: Int) {
    guard isFree(before, after), old[before].canBecome(new[after]) else { return }
    pairs[after] = before
    back[before] = after
  }

  private func isFree(_ before: Int, _ after: Int) -> Bool {
    back[before] == nil && pairs[after] == nil
  }

  /// The section of the old document that a new part's section was; nil where it is a new one.
  private func section(there after: Int) -> Int? {
    new[after].section == PartView.beginning ? PartView.beginning : pairs[new[after].section]
  }

  /// What bears the same number on both sides, where nothing else of its kind does.
  private mutating func pairByNumber() {
    func key(_ view: PartView) -> String? { view.number.map { "\(view.part.kind) \($0)" } }
    pairUnique(old.map(key), new.map(key))
  }

  /// What says the same and is there only once on both sides.
  private mutating func pairUnique() {
    func key(_ view: PartView) -> DocumentPart? {
      view.words.count > 2 || view.part.level != nil ? view.part : nil
    }
    pairUnique(old.map(key), new.map(key))
  }

  private mutating func pairUnique<Key: Hashable>(_ before: [Key?], _ after: [Key?]) {
    func unique(_ keys: [Key?]) -> [Key: Int] {
      var places: [Key: Int] = [:]
      var twice: Set<Key> = []
      for (place, key) in keys.enumerated() {
        guard let key, places.updateValue(place, forKey: key) != nil else { continue }
        twice.insert(key)
      }
      return places.filter { !twice.contains($0.key) }
    }
    let there = unique(before)
    for (key, place) in unique(after) {
      if let from = there[key] { pair(from, place) }
    }
  }

  /// What says the same and stands next to what is paired.
  private mutating func extend() {
    var edges = pairs.map { ($0.value, $0.key) }.sorted { $0.1 < $1.1 }
    edges = [(-1, -1)] + edges + [(old.count, new.count)]
    for (before, after) in edges {
      for step in [1, -1] {
        var (i, j) = (before + step, after + step)
        while old.indices.contains(i), new.indices.contains(j), isFree(i, j),
          old[i].part == new[j].part
        {
          pair(i, j)
          (i, j) = (i + step, j + step)
        }
      }
    }
  }

  /// Headings under the same heading: those of the same words first, then those most alike.
  private mutating func pairHeadings() {
    let free = old.indices.filter { old[$0].part.level != nil && back[$0] == nil }
    let headings = Dictionary(grouping: free) { old[$0].section }
    for after in new.indices where new[after].part.level != nil && pairs[after] == nil {
      guard let section = section(there: after) else { continue }
      let there = (headings[section] ?? []).filter {
        isFree($0, after) && old[$0].canBecome(new[after])
      }
      if let same = there.first(where: { old[$0].part == new[after].part }) {
        pair(same, after)
        continue
      }
      let shares = there.prefix(Self.gap).map { old[$0].likeness(new[after]) }
      if let share = shares.max(), share >= Self.share, let place = shares.firstIndex(of: share) {
        pair(there[place], after)
      }
    }
  }

  /// What says the same in the same section, in order.
  private mutating func pairSameInSection() {
    let free = old.indices.reversed().filter { back[$0] == nil }
    var there = Dictionary(grouping: free) { InSection(old[$0].section, old[$0].part) }
    for after in new.indices where pairs[after] == nil {
      guard let section = section(there: after) else { continue }
      if let before = there[InSection(section, new[after].part)]?.popLast() { pair(before, after) }
    }
  }

  private struct InSection: Hashable {
    let section: Int
    let part: DocumentPart

    init(_ section: Int, _ part: DocumentPart) {
      self.section = section
      self.part = part
    }
  }

  /// What alone in its section begins with a cell: a figure's row, a date's.
  private mutating func pairFirstCells() {
    func key(_ part: DocumentPart, _ section: Int?) -> InSection? {
      guard let section, part.cells.count > 1, !part.cells[0].isEmpty, part.kind != .columns else {
        return nil
      }
      return InSection(section, DocumentPart(part.kind, [part.cells[0]]))
    }
    pairUnique(
      old.indices.map { back[$0] == nil ? key(old[$0].part, old[$0].section) : nil },
      new.indices.map { pairs[$0] == nil ? key(new[$0].part, section(there: $0)) : nil })
  }

  /// What is alike, wherever it stands, the most alike first.
  private mutating func pairAlike() {
    let index = PartIndex(old, places: old.indices.filter { back[$0] == nil })
    var found: [(share: Double, before: Int, after: Int)] = []
    for after in new.indices where pairs[after] == nil && new[after].words.count > 3 {
      for before in index.candidates(new[after].words) where old[before].canBecome(new[after]) {
        let share = old[before].likeness(new[after])
        guard share >= Self.share, old[before].words.count > 3 else { continue }
        let isHere = section(there: after) == old[before].section
        found.append((share + (isHere ? 0.2 : 0), before, after))
      }
    }
    found.sort { ($1.share, $0.after, $0.before) < ($0.share, $1.after, $1.before) }
    for (_, before, after) in found where isFree(before, after) { pair(before, after) }
  }

  /// What went where something else of its kind came, between the same neighbours.
  private mutating func pairInPlace() {
    var free: [Int] = []
    var last = -1
    for after in 0...new.count {
      guard after == new.count || pairs[after] != nil else {
        free.append(after)
        continue
      }
      let next = after == new.count ? old.count : pairs[after] ?? last
      if !free.isEmpty, last < next { pairGap(free, last + 1..<next) }
      free = []
      last = next
    }
  }

  private mutating func pairGap(_ after: [Int], _ before: Range<Int>) {
    let there = before.filter { back[$0] == nil }
    guard !there.isEmpty, there.count <= Self.gap, after.count <= Self.gap else { return }
    let isAlone = there.count == 1 && after.count == 1
    var from = 0
    for place in after {
      for index in there.indices.dropFirst(from) {
        let isShort = isAlone && old[there[index]].words.count <= 3
        guard old[there[index]].canBecome(new[place]),
          isShort || old[there[index]].likeness(new[place]) >= Self.inPlaceShare
        else { continue }
        pair(there[index], place)
        from = index + 1
        break
      }
    }
  }
}
