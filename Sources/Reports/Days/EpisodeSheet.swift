internal import Views

/// The entries of an episode that a group reads at the table: as many as one page holds, of every
/// agency in turn, and the numbers of the others.
struct EpisodeSheet {
  /// How many letters of each column stand in a line.
  private static let letters = (date: 17, agency: 19, event: 67, response: 43, children: 25)
  /// The most letters of what is told of an entry.
  private static let longest = (event: 128, response: 82, children: 46)
  /// How many lines of the table stand on the page below what is said over it.
  private static let lines = 42.0
  /// What the edges of a row take, in lines.
  private static let edge = 0.5
  /// How many letters of a sentence over the table stand in a line.
  private static let wide = 165

  /// The entries that are told, in their order.
  let told: [EntryTold]
  /// The others, in words; nothing where there are none.
  let leftOut: String

  /// Chooses from the entries of an episode.
  ///
  /// - Parameters:
  ///   - telling: The numbers of those that show who knew something, which come before others.
  ///   - over: What is said over the table, which takes room from it.
  init(_ entries: [EntryTold], telling: Set<String>, over: [String]) {
    let whole = Self.lines - Self.height(of: over)
    if Self.height(entries) <= whole {
      (told, leftOut) = (entries, "")
      return
    }
    // What is said of those left out takes room as well.
    let room = whole - Self.height(of: [Self.words(entries, of: entries.count)])
    var left = room
    var chosen: Set<Int> = []
    for place in Self.order(entries, telling) {
      let height = Self.height([entries[place]])
      guard height <= left else { continue }
      left -= height
      chosen.insert(place)
    }
    told = chosen.sorted().map { entries[$0] }
    leftOut = Self.words(
      entries.indices.filter { !chosen.contains($0) }.map { entries[$0] }, of: entries.count)
  }

  /// Of every agency in turn: what shows who knew something, its first, its last, those between.
  private static func order(_ entries: [EntryTold], _ telling: Set<String>) -> [Int] {
    var agencies: [String] = []
    for entry in entries where !agencies.contains(entry.agency) { agencies.append(entry.agency) }
    var queues = agencies.map { agency in
      let own = entries.indices.filter { entries[$0].agency == agency }
      let first = own.filter { telling.contains(entries[$0].reference) }
      return (first + KeyEntries.spread(own.filter { !first.contains($0) }))[...]
    }
    var order: [Int] = []
    while queues.contains(where: { !$0.isEmpty }) {
      for turn in queues.indices {
        if let place = queues[turn].popFirst() { order.append(place) }
      }
    }
    return order
  }

  private static func words(_ rest: [EntryTold], of count: Int) -> String {
    guard !rest.isEmpty else { return "" }
    var agencies: [(name: String, numbers: [String])] = []
    for entry in rest {
      if let place = agencies.firstIndex(where: { $0.name == entry.agency }) {
        agencies[place].numbers.append(entry.reference)
      } else {
        agencies.append((entry.agency, [entry.reference]))
      }
    }
    let listed = agencies.map { "\($0.name) \($0.numbers.joined(separator: " "))" }
    return
      "\(count - rest.count) of \(count) entries have room here: of every agency those that show "
      + "who knew what, then its first and last. The chronology has these as well: "
      + listed.joined(separator: "; ") + "."
  }
}

extension EpisodeSheet {
  static func date(_ entry: EntryTold) -> String {
    [entry.date, entry.time].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  static func event(_ entry: EntryTold) -> String {
    KeyEntries.short(entry.event, to: longest.event)
  }

  /// What was done, without who was there: a group reads it at a glance.
  static func response(_ entry: EntryTold) -> String {
    let done = entry.response.split(whereSeparator: \.isNewline)
      .filter { !$0.hasPrefix("Present: ") }.joined(separator: "; ").replacing(".; ", with: ". ")
    return KeyEntries.short(done, to: longest.response)
  }

  static func children(_ entry: EntryTold) -> String {
    KeyEntries.short(entry.children, to: longest.children)
  }

  private static func rows(_ text: String, _ letters: Int) -> Int {
    (text.count + letters - 1) / letters
  }

  private static func height(_ entries: [EntryTold]) -> Double {
    entries.reduce(0) { sum, entry in
      let most = [
        1, rows(date(entry), letters.date), rows(entry.agency, letters.agency),
        rows(event(entry), letters.event), rows(response(entry), letters.response),
        rows(children(entry), letters.children),
      ].max()
      return sum + Double(most ?? 1) + edge
    }
  }

  private static func height(of sentences: [String]) -> Double {
    Double(sentences.reduce(0) { $0 + rows($1, wide) }) * 1.1 + 0.4 * Double(sentences.count)
  }
}
