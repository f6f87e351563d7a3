import Foundation
import Testing

@Suite("The window of a terminal")
struct WindowTests {
  private static let words =
    "= The health visitor rang three times that week and wrote each call down where nobody looked"

  @Test(
    "that changes its width while a line is typed shows all of it, and nothing is lost",
    arguments: [[80, 40], [40, 120], [100, 30, 61, 100], [60, 59, 200]])
  func resized(widths: [Int]) throws {
    let desk = try SmallReview.desk()
    let day = try TerminalSession(["day", "1", "--unlock-with", "key"], in: desk.folder)
    try day.resize(to: widths[0])
    var screen = ShownScreen(width: widths[0])
    #expect(day.asks("20m : "))
    // One that came before the editor was ready is asked for again.
    try day.resize(to: widths[0])
    try day.type(Self.words)
    #expect(day.waits { Self.typed(day.bytes, screen, width: widths[0]) == Self.words })
    var shown = day.bytes.count
    screen.show(day.bytes)
    for width in widths.dropFirst() {
      try day.resize(to: width)
      screen.resize(to: width)
      #expect(day.waits { Self.typed(day.bytes[shown...], screen, width: width) == Self.words })
      screen.show(day.bytes[shown...])
      shown = day.bytes.count
    }
    let above = screen.lines
    #expect(
      above.contains { $0.contains("Type and press Enter to save") } || widths.min() ?? 0 < 60)
    try day.type(" again\r")
    #expect(day.shows("saved N1"))
    try day.type("/end\r")
    #expect(day.end() == 0 && desk.notes() == ["N1 " + Self.words.dropFirst(2) + " again"])
  }

  /// The line below the last prompt, if it is broken where the window ends.
  private static func typed(
    _ bytes: some Sequence<UInt8>, _ screen: ShownScreen, width: Int
  ) -> String? {
    var screen = screen
    screen.show(bytes)
    guard let first = screen.lines.lastIndex(where: { $0.hasPrefix("D1 ") }) else { return nil }
    let lines = screen.rows[first...].map { String($0) }
    if lines.contains(where: { $0.count > width }) { return nil }
    // A space where a line ends needs not be shown.
    let joined = lines.map { $0 + String(repeating: " ", count: width - $0.count) }.joined()
    guard let colon = joined.range(of: " : ") else { return nil }
    return joined[colon.upperBound...].trimmingCharacters(in: .whitespaces)
  }

  @Test("is as it was while the program is stopped, and the line is there when it goes on")
  func stopped() throws {
    let desk = try SmallReview.desk()
    let day = try TerminalSession(["day", "1", "--unlock-with", "key"], in: desk.folder)
    let before = try day.settings()
    #expect(day.asks("20m : "))
    try day.type("= half a li")
    #expect(day.shows("half a li"))
    for rest in ["ne", " and more"] {
      day.send(SIGTSTP)
      #expect(try day.isStopped())
      #expect(try day.settings() == before)
      // Pastes are marked for us alone.
      #expect(
        day.waits { day.screen.matches(of: /\u{1B}\[\?2004([hl])/).last?.output.1 == "l" })
      day.send(SIGCONT)
      #expect(day.shows("half a li") && day.waits { !day.isUsual })
      try day.type(rest)
      #expect(day.shows(rest.suffix(2).description))
    }
    try day.type("\r")
    #expect(day.shows("saved N1"))
    try day.type("/end\r")
    #expect(day.end() == 0 && day.isUsual)
    #expect(desk.notes() == ["N1 half a line and more"])
    #expect(try day.settings() == before)
  }
}
