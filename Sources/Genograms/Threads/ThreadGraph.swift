public import ReviewModel
public import Views

/// The thread of a review as a graph for Graphviz: what findings rest on, the findings, what is
/// recommended, what is done about it, from left to right.
public struct ThreadGraph: Sendable {
  /// How many characters stand in a line of a box, and how many lines.
  private static let room = (width: 34, lines: 4)

  private let told: ToldThread
  private let title: String
  private let ends: [ThreadEnd]
  private let links: [ThreadLink]

  /// Draws a thread.
  ///
  /// - Parameters:
  ///   - told: The thread in words.
  ///   - start: Draws only what one end leads to, both ways; nil for everything.
  ///   - title: What stands above it.
  public init(_ told: ToldThread, around start: ThreadEnd? = nil, title: String = "") {
    self.told = told
    self.title = title
    let thread = told.thread
    let drawn = thread.links.filter { Self.isDrawn($0.tie) }
    if let start {
      let walks = ReviewThread.Direction.allCases.flatMap { thread.walk(from: start, $0) }
      let met = Set([start] + walks.map(\.end))
      links = drawn.filter { met.contains($0.later) && met.contains($0.earlier) }
    } else {
      links = drawn
    }
    var seen: Set<ThreadEnd> = []
    let all = (start.map { [$0] } ?? told.loose) + links.flatMap { [$0.later, $0.earlier] }
    ends = all.filter { seen.insert($0).inserted }
  }

  /// Whether there is nothing to draw.
  public var isEmpty: Bool { ends.isEmpty }

  private static func isDrawn(_ tie: ThreadLink.Tie) -> Bool {
    tie == .carriesOut || tie == .answers || tie == .restsOn
  }

  /// The graph as DOT, laid out by Graphviz.
  public func dot() -> String {
    let names = Dictionary(
      ends.enumerated().map { ($0.element, "e\($0.offset + 1)") }
    ) { first, _ in first }
    let columns = Dictionary(grouping: ends.indices) { column(of: ends[$0]) }
    var lines = [
      "digraph thread {",
      "  graph [rankdir=LR, ranksep=\"0.9\", nodesep=\"0.14\", pad=\"0.2\", bgcolor=white,"
        + " fontname=\"\(DotWriter.font)\", fontsize=14, labelloc=t,"
        + " label=\(DotText.quoted(title))];",
      "  node [shape=box, margin=\"0.12,0.07\", penwidth=1, color=\"#4d4d4d\","
        + " fontname=\"\(DotWriter.font)\", fontsize=9, style=filled, fillcolor=white];",
      "  edge [color=\"#4d4d4d\", penwidth=0.9, arrowsize=0.6];",
    ]
    for column in columns.keys.sorted() {
      lines.append("  subgraph column\(column) {")
      lines.append("    rank=same;")
      for place in columns[column] ?? [] { lines.append("    " + box(place)) }
      lines.append("  }")
    }
    for link in links {
      guard let from = names[link.earlier], let to = names[link.later] else { continue }
      lines.append("  \(from) -> \(to);")
    }
    return (lines + ["}"]).joined(separator: "\n") + "\n"
  }

  /// The graph in sentences, for a screen reader.
  public func describe() -> String {
    let sentences = links.map { link in
      "\(words(link.later)) \(link.tie.rawValue) \(words(link.earlier))."
    }
    let alone = ends.filter { end in !links.contains { $0.later == end || $0.earlier == end } }
      .map { "\(words($0)) is tied to nothing." }
    return (sentences + alone).joined(separator: "\n")
  }

  private func words(_ end: ThreadEnd) -> String {
    let told = told.told(end)
    return told.reference.isEmpty
      ? "\(told.kind) (\(told.text))" : "\(told.reference), \(told.kind),"
  }

  /// The column an end stands in: grounds, findings, recommendations, actions.
  private func column(of end: ThreadEnd) -> Int {
    switch told.thread.kind(of: end) {
    case .finding: 1
    case .recommendation: 2
    case .action: 3
    default:
      // One that is gone stands where it stood.
      told.thread.earlier(than: end).isEmpty
        ? Self.column(held: told.thread.later(than: end).first?.tie) : 0
    }
  }

  private static func column(held tie: ThreadLink.Tie?) -> Int {
    switch tie {
    case .answers: 1
    case .carriesOut: 2
    default: 0
    }
  }

  private func box(_ place: Int) -> String {
    let end = ends[place]
    let told = told.told(end)
    let head = [told.reference, told.kind].filter { !$0.isEmpty }.joined(separator: "  ")
    let standing = told.standing.isEmpty ? [] : ["(" + told.standing + ")"]
    let lines = [head] + Self.wrapped(told.text) + Self.wrapped(standing.joined())
    return "e\(place + 1) [label=\(DotText.quoted(lines: lines, justified: "l"))"
      + ", tooltip=\(DotText.quoted(told.text))\(look(end, told))];"
  }

  /// How a box looks; told apart by its outline as well, so that nothing is lost in grey.
  private func look(_ end: ThreadEnd, _ told: ThreadTold) -> String {
    if told.isGone { return ", style=\"dashed\", fontcolor=\"#4d4d4d\"" }
    switch self.told.thread.kind(of: end) {
    case .finding:
      let isGood = told.kind == "finding of good practice"
      return ", style=\"filled\(isGood ? ",rounded" : "")\", fillcolor=\"#dce8f3\""
    case .recommendation: return ", fillcolor=\"#f1ecdd\", penwidth=1.6"
    case .action: return ", penwidth=2.2"
    default: return ""
    }
  }

  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(whereSeparator: \.isWhitespace) {
      if let last = lines.last, last.count + 1 + word.count <= room.width {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    guard lines.count > room.lines else { return lines }
    return lines.prefix(room.lines - 1) + [lines[room.lines - 1] + " …"]
  }
}
