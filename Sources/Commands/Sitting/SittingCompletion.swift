/// What the Tab key offers in a sitting: the words of commands.
package enum SittingCompletion {
  /// What a sitting takes besides the commands.
  static let own = [["quit"], ["exit"], ["help"], ["unlock", "names"]]

  /// The commands whose arguments are people, places and agencies.
  private static let takesShortWords: Set<String> = [
    "names", "episode", "person", "relationship", "household", "contribution", "chronology",
    "participant",
  ]

  /// The words that the last one of a line can be.
  ///
  /// - Parameter shortWords: What people and agencies are called when they are typed.
  package static func words(after line: String, shortWords: [String] = []) -> [String] {
    var path = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    let beginning = path.popLast() ?? ""
    path.removeAll { $0.isEmpty }
    if path.first == "silp" { path.removeFirst() }
    if path.first == "help" { path.removeFirst() }
    let known = own + Tool.commands.map(\.words).filter { $0 != ["open"] }
    var found: [String] = []
    for words in known where words.starts(with: path) && words.count > path.count {
      let next = words[path.count]
      if next.hasPrefix(beginning), !found.contains(next) { found.append(next) }
    }
    let isWhole = known.contains { $0 == Array(path.prefix($0.count)) } && !path.isEmpty
    guard found.isEmpty, isWhole, Self.takesShortWords.contains(path[0]) else { return found }
    return shortWords.filter { $0.hasPrefix(beginning) }
  }
}
