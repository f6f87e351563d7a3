/// How many of how many, a bar for each row: what a set of reviews says to one question.
public struct BarsPicture: SheetPicture {
  /// One bar.
  public struct Bar: Hashable, Sendable {
    /// What is counted in it.
    public var name: String
    /// How many.
    public var count: Int
    /// Of how many.
    public var of: Int

    /// Makes a bar.
    public init(_ name: String, _ count: Int, of total: Int) {
      self.name = name
      self.count = count
      self.of = total
    }
  }

  /// The picture's name.
  public let title: String
  private let words: String
  private let bars: [Bar]
  /// What was drawn.
  public let drawing: SheetDrawing

  /// Draws bars; nothing that is not there is drawn, not even an empty one.
  ///
  /// - Parameters:
  ///   - title: What it shows.
  ///   - words: Of what, in a line below the title.
  ///   - bars: The bars, in their order.
  ///   - notes: What a reader must know.
  ///   - sheet: What it is drawn on.
  public init(
    _ title: String, _ words: String, _ bars: [Bar], notes: [String] = [],
    on sheet: PictureSheet = .page
  ) throws(PictureError) {
    guard !bars.isEmpty else { throw .nothingToDraw }
    self.title = title
    self.words = words
    self.bars = bars
    var page = BarsPage(title, words, bars, notes, on: sheet)
    page.draw()
    drawing = SheetDrawing(sheet: sheet, canvas: page.canvas)
  }

  /// What the picture shows, in sentences.
  public func describe() -> String {
    let told = bars.map { "\($0.name): \($0.count) of \($0.of)" }
    return "\(words) " + told.joined(separator: "; ") + "."
  }
}

/// The page of the bars while it is drawn.
struct BarsPage {
  var canvas: Canvas
  private let title: String
  private let words: String
  private let bars: [BarsPicture.Bar]
  private let notes: [String]
  private let sheet: PictureSheet
  private static let row = 16.0
  private static let numbers = 70.0
  /// As many as fit a page that can be read.
  private static let most = 60

  init(
    _ title: String, _ words: String, _ bars: [BarsPicture.Bar], _ notes: [String],
    on sheet: PictureSheet
  ) {
    (self.title, self.words, self.sheet) = (title, words, sheet)
    self.bars = Array(bars.prefix(Self.most))
    let left = bars.count - self.bars.count
    self.notes = notes + (left > 0 ? ["\(left) more are in the table."] : [])
    let height =
      2 * sheet.margin + (sheet == .page ? 44 : 18) + Double(self.bars.count) * Self.row
      + 24 * Double(self.notes.count)
    canvas = Canvas(width: sheet.width(forHeight: height), height: height)
  }

  mutating func draw() {
    let (left, right) = (sheet.margin, canvas.page.width - sheet.margin)
    var y = canvas.head(title, "", words, on: sheet, at: sheet.margin)
    let longest = bars.map { TextWidth.of($0.name, size: 8.5) }.max() ?? 0
    let labels = min(longest + 8, (right - left) * 0.5)
    let room = right - left - labels - Self.numbers
    for bar in bars {
      canvas.text(bar.name, left, y + 10.5, size: 8.5, width: labels - 8)
      let frame = Box(left + labels, y + 2, room, Self.row - 5)
      let share = bar.of > 0 ? min(1, Double(bar.count) / Double(bar.of)) : 0
      canvas.marks.append(.box(frame, .init(fill: "#ffffff", stroke: Ink.grid, width: 0.4)))
      if bar.count > 0 {
        let filled = Box(frame.x, frame.y, max(0.8, room * share), frame.height)
        canvas.marks.append(.box(filled, .init(fill: Ink.bar)))
      }
      canvas.text("\(bar.count) of \(bar.of)", right, y + 10.5, size: 8.5, side: .right)
      y += Self.row
    }
    _ = canvas.foot(notes, on: sheet, at: y + 8)
  }
}
