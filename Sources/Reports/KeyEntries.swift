internal import Lenses
internal import Views

/// Chooses the entries that one page has room for.
enum KeyEntries {
  /// How many letters of each column stand in a line, on the narrow side.
  private static let letters = (date: 20, agency: 25, event: 94)
  /// How many lines of a table stand on the page below what is said over it.
  private static let lines = 28.0
  /// What the edges of a row take, in lines.
  private static let edge = 0.45
  private static let longest = 185

  /// The entries of key practice episodes or marked with a theme; what lenses count makes no entry
  /// matter more than another.
  static func all(_ view: DeidentifiedReview) -> [KeyEntryTold] {
    view.keyEntries(besides: Set(LensMark.allCases.map(\.code)))
  }

  /// Those of them that one page has room for.
  static func told(_ view: DeidentifiedReview) -> [KeyEntryTold] { fitting(all(view)) }

  /// As many entries as fit, in their order: of each episode in turn, then those marked alone.
  static func fitting(_ all: [KeyEntryTold]) -> [KeyEntryTold] {
    let numbers = Set(all.flatMap(\.episodes)).sorted()
    var queues = numbers.map { number in
      spread(all.indices.filter { all[$0].episodes.contains(number) })[...]
    }
    queues.append(spread(all.indices.filter { all[$0].episodes.isEmpty })[...])
    var room = lines
    var chosen: Set<Int> = []
    func take(_ place: Int) {
      guard !chosen.contains(place) else { return }
      let height = height(all[place])
      guard height <= room else { return }
      room -= height
      chosen.insert(place)
    }
    while queues.dropLast().contains(where: { !$0.isEmpty }) {
      for turn in queues.indices.dropLast() {
        if let place = queues[turn].popFirst() { take(place) }
      }
    }
    for place in queues.last ?? [] { take(place) }
    return chosen.sorted().map { all[$0] }
  }

  /// The first, the last, then those between, so that a few tell of the whole.
  static func spread(_ places: [Int]) -> [Int] {
    guard places.count > 2, let first = places.first, let last = places.last else { return places }
    var order = [first, last]
    var gaps = [(0, places.count - 1)][...]
    while let (low, high) = gaps.popFirst() {
      guard high - low > 1 else { continue }
      let middle = (low + high) / 2
      order.append(places[middle])
      gaps += [(low, middle), (middle, high)]
    }
    return order
  }

  private static func height(_ key: KeyEntryTold) -> Double {
    func rows(_ text: String, _ letters: Int) -> Int { (text.count + letters - 1) / letters }
    let entry = key.entry
    let most = [
      1, rows(entry.date + ", " + entry.time, letters.date), rows(entry.agency, letters.agency),
      rows(short(entry.event), letters.event),
    ].max()
    return Double(most ?? 1) + edge
  }

  /// The beginning of what happened, to the end of a word.
  static func short(_ event: String, to longest: Int = longest) -> String {
    let line = event.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard line.count > longest else { return line }
    let head = line.prefix(longest)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end] + " …"
  }

  /// What is told and what is not.
  static func leftOut(
    _ view: DeidentifiedReview, all: [KeyEntryTold], shown: [KeyEntryTold]
  ) -> String {
    guard !all.isEmpty else {
      return "No entry belongs to a key practice episode or is marked with a theme yet. The "
        + "chronology has \(view.entryCount) entries."
    }
    let rest = all.count - shown.count
    var words =
      "The chronology has \(view.entryCount) entries; \(all.count) of them belong to key practice "
      + "episodes or are marked with a theme. "
    words +=
      rest == 0
      ? "All of these are told here."
      : "\(shown.count) of these are told here, from the beginning, the end and the middle of each "
        + "episode, and \(rest) are left out for want of room."
    if shown.contains(where: { short($0.entry.event).hasSuffix("…") }) {
      words += " “…” stands where an entry is cut short."
    }
    return words + " The full chronology has them all."
  }
}
