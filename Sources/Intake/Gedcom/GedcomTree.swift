/// The records of a GEDCOM file as trees of lines, whatever state the lines are in.
struct GedcomTree {
  private(set) var records: [GedcomNode] = []
  private(set) var problems: [GedcomProblem] = []
  /// How many lines there are.
  private(set) var lines = 0
  /// The lines that are still open, each below the one before.
  private var open: [GedcomNode] = []
  /// Whether the line above was cut at its limit.
  private var isCut = false

  /// The longest value that is taken, with the lines that go on with it.
  static let longest = 1 << 20

  /// Reads the lines of a text; lines end with CR, LF or both.
  init(_ bytes: [UInt8]) {
    var start = 0
    var at = 0
    while at < bytes.count {
      let byte = bytes[at]
      if byte == 0x0A || byte == 0x0D {
        add(bytes[start..<at])
        if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
        start = at + 1
      }
      at += 1
    }
    if start < bytes.count { add(bytes[start...]) }
    close(to: 0)
  }

  private mutating func add(_ raw: ArraySlice<UInt8>) {
    lines += 1
    guard raw.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0 }) else { return }
    var raw = raw
    if raw.count > Self.longest {
      raw = raw.prefix(Self.longest)
      while let last = raw.last, last >= 0x80 { raw.removeLast() }
      report(.tooLong(limit: Self.longest))
    }
    guard let line = GedcomLine(raw) else { return addLoose(raw) }
    guard line.tag != "CONC", line.tag != "CONT" else { return goOn(line) }
    var level = line.level
    if level > open.count {
      report(.wrongLevel(level, readAs: open.count))
      level = open.count
    }
    close(to: level)
    isCut = false
    open.append(
      GedcomNode(line: lines, pointer: line.pointer, tag: line.tag, value: line.value))
  }

  /// Words without level and tag: a note that some program broke in two.
  private mutating func addLoose(_ raw: ArraySlice<UInt8>) {
    report(.notALine)
    guard !open.isEmpty else { return }
    append("\n" + String(decoding: raw, as: UTF8.self), to: open.count - 1)
  }

  private mutating func goOn(_ line: GedcomLine) {
    guard !open.isEmpty else { return report(.notALine) }
    var level = line.level
    if level < 1 || level > open.count {
      let right = min(max(level, 1), open.count)
      report(.wrongLevel(level, readAs: right))
      level = right
    }
    close(to: level)
    append(line.tag == "CONT" ? "\n" + line.value : line.value, to: level - 1)
  }

  private mutating func append(_ text: String, to place: Int) {
    guard open[place].value.utf8.count + text.utf8.count <= Self.longest else {
      if !isCut { report(.tooLong(limit: Self.longest)) }
      isCut = true
      return
    }
    open[place].value += text
  }

  private mutating func close(to level: Int) {
    while open.count > level {
      let node = open.removeLast()
      if open.isEmpty {
        records.append(node)
      } else {
        open[open.count - 1].children.append(node)
      }
    }
  }

  /// A file with nothing right in it would otherwise be told line by line.
  private static let mostProblems = 10_000

  private mutating func report(_ fact: GedcomProblem.Fact) {
    guard problems.count < Self.mostProblems else { return }
    problems.append(GedcomProblem(fact, line: lines))
  }
}
