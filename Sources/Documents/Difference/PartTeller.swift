/// Puts a difference into words, part by part.
struct PartTeller {
  private let difference: DocumentDifference
  private let old: PartContext
  private let new: PartContext
  /// The headings that came, and those that went.
  private let came: Set<Int>
  private let went: Set<Int>

  /// One remark, and where it belongs.
  struct Found {
    let what: DifferenceTold.What
    let path: [String]
    let content: [Inline]
    /// The number it is about: that of its row or of the heading it stands under.
    let number: String?
    /// Whether it is about the heading or the row that bears the number.
    let isOfNumberItself: Bool
    /// How many parts it speaks of.
    let parts: Int
  }

  init(_ difference: DocumentDifference, from old: [DocumentPart], to new: [DocumentPart]) {
    self.difference = difference
    self.old = PartContext(old)
    self.new = PartContext(new)
    came = Set(
      difference.steps.indices.filter { difference.steps[$0].old == nil && new[$0].level != nil })
    went = Set(difference.takenOut.filter { old[$0].level != nil })
  }

  func remarks() -> [Found] {
    let gone = goneByPlace()
    var found: [Found] = (gone[-1] ?? []).map { takenOut($0, at: nil) }
    var place = 0
    while place < difference.steps.count {
      let run = movedRun(place)
      if run > 1 || run == 1 && isSame(place) {
        found.append(moved(place, run))
      } else if let remark = remark(place) {
        found.append(remark)
      }
      for at in place..<place + max(run, 1) {
        found += (gone[at] ?? []).map { takenOut($0, at: at) }
      }
      place += max(run, 1)
    }
    return found
  }

  /// What was taken out, by the place in the new document that it is told after.
  private func goneByPlace() -> [Int: [Int]] {
    var there: [Int: Int] = [:]
    for (place, step) in difference.steps.enumerated() {
      if let from = step.old, !difference.moved.contains(place) { there[from] = place }
    }
    let gone = Set(difference.takenOut)
    var result: [Int: [Int]] = [:]
    var last = -1
    for place in old.parts.indices {
      if gone.contains(place) {
        result[last, default: []].append(place)
      } else if let at = there[place] {
        last = at
      }
    }
    return result
  }

  private func isSame(_ place: Int) -> Bool {
    if case .same = difference.steps[place] { true } else { false }
  }

  /// How many parts from a place on moved together, unchanged.
  private func movedRun(_ place: Int) -> Int {
    guard difference.moved.contains(place) else { return 0 }
    guard isSame(place) else { return 1 }
    var count = 1
    while difference.moved.contains(place + count), isSame(place + count),
      difference.steps[place + count].old == difference.steps[place].old.map({ $0 + count })
    {
      count += 1
    }
    return count
  }

  private func moved(_ place: Int, _ count: Int) -> Found {
    let from = difference.steps[place].old ?? 0
    var content: [Inline] = [.text(Self.beginning(new.parts[place]))]
    if count > 1 { content.append(.text(" and \(Self.parts(count - 1)) after it")) }
    content.append(.text(", unchanged, from " + Self.quoted(old.path(from))))
    return found(.moved, place, content, parts: count)
  }

  private func remark(_ place: Int) -> Found? {
    switch difference.steps[place] {
    case .same: return nil
    case .added(let part): return found(.added, place, new.told(part, Inline.strong))
    case .changed(let from, let words):
      let part = new.parts[place]
      var content = changes(part, words, columns: new.columns(place))
      if difference.moved.contains(place) {
        content.append(.text(" (moved from \(Self.quoted(old.path(from))))"))
      }
      return found(.changed, place, content)
    }
  }

  private func found(
    _ what: DifferenceTold.What, _ place: Int, _ content: [Inline], parts: Int = 1
  ) -> Found {
    let part = new.parts[place]
    return Found(
      what: what, path: new.path(place, downTo: came), content: content,
      number: part.number ?? new.number(place), isOfNumberItself: part.number != nil,
      parts: parts)
  }

  private func takenOut(_ place: Int, at: Int?) -> Found {
    let part = old.parts[place]
    // Where its section is still there, under that section's present name.
    let path = old.section(place).flatMap { section in
      difference.steps.firstIndex { $0.old == section }
    }.map { new.path($0) }
    return Found(
      what: .takenOut, path: path ?? old.path(place, downTo: went),
      content: old.told(part, Inline.emphasis),
      number: part.number ?? old.number(place), isOfNumberItself: part.number != nil, parts: 1)
  }

  /// What changed in a part: the words round it, or the cells that changed with their columns.
  private func changes(
    _ part: DocumentPart, _ cells: [WordDifference], columns: [String]
  ) -> [Inline] {
    guard cells.count > 1 else {
      return Self.lead(part) + (cells.first.map { Self.marked($0, of: part.cell(0)) } ?? [])
    }
    let isNamed = cells[0].isEmpty && !part.cell(0).isEmpty
    var content: [Inline] = isNamed ? [.text(part.cell(0) + ": ")] : []
    var isFirst = true
    for (place, cell) in cells.enumerated() where !cell.isEmpty {
      if !isFirst { content.append("; ") }
      isFirst = false
      let name = columns.indices.contains(place) ? columns[place] : ""
      if !name.isEmpty { content.append(.text(name + " ")) }
      content += Self.cell(cell, of: part.cell(place))
    }
    return content
  }

  private static func beginning(_ part: DocumentPart) -> String {
    let words = part.text.split(separator: " ")
    return "“" + words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …”" : "”")
  }

  private static func parts(_ count: Int) -> String { count == 1 ? "1 part" : "\(count) parts" }

  private static func quoted(_ path: [String]) -> String {
    path.last.map { "“\($0)”" } ?? "the beginning"
  }
}
