internal import ReviewModel

extension GedcomFile {
  /// Reads a GEDCOM file, 5.5 to 7.0; what cannot be read is told, and the rest is taken.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: What the file is called, for the error.
  public init(_ bytes: [UInt8], name: String) throws(IntakeError) {
    do {
      var reader = try GedcomReader(bytes)
      self = reader.read()
    } catch {
      throw error.inFile(name)
    }
  }
}

/// Reads the records of a GEDCOM file into a family.
struct GedcomReader {
  var file = GedcomFile()
  /// Whether the file is of version 7, which writes some signs otherwise.
  var isSeven = false
  let records: [GedcomNode]
  /// The place in `records` of each record that can be pointed to.
  private var places: [String: Int] = [:]
  /// The place in `people` of each person.
  var people: [String: Int] = [:]
  private var leftOut: [String: Int] = [:]
  private var wholeProblems: [GedcomProblem] = []

  /// The most bytes that are read.
  static let mostBytes = 1 << 27

  init(_ bytes: [UInt8]) throws(IntakeFault) {
    guard !bytes.isEmpty else { throw IntakeFault(.empty) }
    guard bytes.count <= Self.mostBytes else {
      throw IntakeFault(.tooLarge(bytes: bytes.count, limit: Self.mostBytes))
    }
    let text = GedcomText(bytes)
    let tree = GedcomTree(text.bytes)
    records = tree.records
    guard records.contains(where: { ["HEAD", "INDI", "FAM"].contains($0.tag) }) else {
      throw IntakeFault(.notGedcom(found: FileContent(of: bytes)))
    }
    file.encoding = text.encoding
    wholeProblems = text.problems + tree.problems
    let head = records.first { $0.tag == "HEAD" }
    file.version = String((head?.first("GEDC")?.first("VERS")?.trimmed ?? "").prefix(20))
    isSeven = file.version.hasPrefix("7")
    if records.first?.tag != "HEAD" { report(.noHead, 1) }
    if records.last?.tag != "TRLR" { report(.noEnd, tree.lines) }
  }

  mutating func read() -> GedcomFile {
    index()
    for record in records where record.tag != "INDI" && record.tag != "FAM" { readOther(record) }
    readPeople()
    readFamilies()
    file.problems = (wholeProblems + file.problems).sorted { $0.line < $1.line }
    file.leftOut.sort { ($0.line, $0.path) < ($1.line, $1.path) }
    return file
  }

  private mutating func index() {
    for (place, record) in records.enumerated() where !record.pointer.isEmpty {
      if let first = places[record.pointer] {
        report(.recordTwice(tag: record.tag, first: records[first].line), record.line)
      } else {
        places[record.pointer] = place
      }
    }
  }

  /// The records of a kind, without those whose pointer another has.
  func records(_ tag: String) -> [GedcomNode] {
    records.indices.filter { place in
      let record = records[place]
      return record.tag == tag && (record.pointer.isEmpty || places[record.pointer] == place)
    }.map { records[$0] }
  }

  private mutating func readOther(_ record: GedcomNode) {
    // Notes are taken where somebody points to them.
    guard !GedcomTags.books.contains(record.tag), !["NOTE", "SNOTE"].contains(record.tag) else {
      return
    }
    leaveOut(record, in: "")
  }

  mutating func report(_ fact: GedcomProblem.Fact, _ line: Int) {
    file.problems.append(GedcomProblem(fact, line: line))
  }

  /// Counts a line that is not taken.
  mutating func leaveOut(_ node: GedcomNode, in record: String) {
    let path = record.isEmpty ? node.tag : record + "." + node.tag
    if let place = leftOut[path] {
      file.leftOut[place].count += 1
    } else {
      leftOut[path] = file.leftOut.count
      file.leftOut.append(
        GedcomLeftOut(
          path: path, line: node.line, count: 1, isStandard: GedcomTags.isStandard(node.tag)))
    }
  }

  /// Counts what stands below a line, but for what was taken and what keeps the books.
  mutating func leaveOutRest(of node: GedcomNode, in path: String, taken: Set<String>) {
    for child in node.children
    where !taken.contains(child.tag) && !GedcomTags.books.contains(child.tag) {
      leaveOut(child, in: path)
    }
  }

  /// The record that a line points to, where it is of the kind that belongs there.
  mutating func record(_ node: GedcomNode, _ tags: [String]) -> GedcomNode? {
    guard let target = node.target else {
      report(.missingRecord(tag: node.tag), node.line)
      return nil
    }
    if target == "VOID" { return nil }
    guard let place = places[target] else {
      report(.missingRecord(tag: node.tag), node.line)
      return nil
    }
    guard tags.contains(records[place].tag) else {
      report(.wrongRecord(tag: node.tag, found: records[place].tag), node.line)
      return nil
    }
    return records[place]
  }

  /// A text as it was meant, with its signs as its version writes them.
  func text(_ node: GedcomNode) -> String {
    guard node.value.utf8.contains(0x40) else { return node.trimmed }
    let lines = node.value.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      if isSeven { return line.hasPrefix("@@") ? String(line.dropFirst()) : String(line) }
      return line.split(separator: "@@", omittingEmptySubsequences: false).joined(separator: "@")
    }.joined(separator: "\n").trimmingSpaces
  }

  /// The date of an event, telling what cannot be read.
  mutating func date(of node: GedcomNode, _ tag: String = "DATE") -> EDTFDate? {
    let dates = node.all(tag)
    guard let first = dates.first else { return nil }
    for other in dates.dropFirst() { report(.another(tag: tag), other.line) }
    let read = GedcomDate(text(first), phrase: first.first("PHRASE").map(text) ?? "")
    if let problem = read.problem { report(problem, first.line) }
    return read.date
  }
}
