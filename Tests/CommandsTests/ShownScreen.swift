/// What a terminal shows of the bytes it is sent: as much of one as a line editor uses.
struct ShownScreen {
  private(set) var rows: [[Character]] = [[]]
  private var row = 0
  private var column = 0
  private var width: Int

  /// An empty screen.
  init(width: Int) { self.width = width }

  /// The lines that are shown, without spaces behind them.
  var lines: [String] {
    rows.map { row in
      var text = String(row)
      while text.last == " " { text.removeLast() }
      return text
    }
  }

  /// The window becomes wider or narrower; its lines are not broken anew.
  mutating func resize(to width: Int) { self.width = width }

  /// Shows bytes.
  mutating func show(_ bytes: some Sequence<UInt8>) {
    var scalars = String(decoding: Array(bytes), as: UTF8.self).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      switch scalar {
      case "\r": column = 0
      case "\n": go(to: row + 1)
      case "\u{8}": column = max(0, min(column, width) - 1)
      case "\u{1B}": escape(&scalars)
      case "\u{0}"..<" ": continue
      default: put(Character(scalar))
      }
    }
  }

  private mutating func put(_ character: Character) {
    if column >= width {
      column = 0
      go(to: row + 1)
    }
    pad(to: column + 1)
    rows[row][column] = character
    column += 1
  }

  private mutating func pad(to count: Int) {
    rows[row] += Array(repeating: " ", count: max(0, count - rows[row].count))
  }

  private mutating func go(to row: Int) {
    self.row = max(0, row)
    while rows.count <= self.row { rows.append([]) }
  }

  private mutating func escape(_ scalars: inout Substring.UnicodeScalarView) {
    guard scalars.first == "[" else { return }
    scalars.removeFirst()
    let parameters = scalars.prefix { !(0x40...0x7E).contains($0.value) }
    scalars = scalars[parameters.endIndex...]
    guard let command = scalars.popFirst() else { return }
    let count = Int(String(parameters)) ?? 1
    switch command {
    case "A": go(to: row - count)
    case "B": go(to: row + count)
    case "C": column = min(width - 1, column + count)
    case "D": column = max(0, min(column, width) - count)
    case "G": column = count - 1
    case "J":
      rows[row] = Array(rows[row].prefix(column))
      rows.removeSubrange((row + 1)...)
    case "K": rows[row] = Array(rows[row].prefix(column))
    case "P":
      pad(to: column + count)
      rows[row].removeSubrange(column..<(column + count))
    case "@":
      pad(to: column)
      rows[row].insert(contentsOf: Array(repeating: " ", count: count), at: column)
    default: break
    }
  }
}
