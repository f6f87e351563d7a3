/// Counts where lines cross, whoever drew them: the one counter for both.
enum LineCrossings {
  struct Spot: Equatable {
    var x: Double
    var y: Double
  }

  /// A line in straight pieces, and the symbols it ends at where lines that share one are not
  /// compared.
  struct Line {
    var points: [Spot]
    var ends: Set<Int>

    /// How long it is.
    var length: Double {
      zip(points, points.dropFirst()).reduce(0) { sum, piece in
        let (dx, dy) = (piece.1.x - piece.0.x, piece.1.y - piece.0.y)
        return sum + (dx * dx + dy * dy).squareRoot()
      }
    }
  }

  private struct Piece {
    let line: Int
    let from: Spot
    let to: Spot
  }

  private struct Cell: Hashable {
    let column: Int
    let row: Int

    init(_ x: Double, _ y: Double) {
      column = Int((x / Self.side).rounded(.down))
      row = Int((y / Self.side).rounded(.down))
    }

    init(column: Int, row: Int) {
      self.column = column
      self.row = row
    }

    static let side = 100.0
  }

  /// The places where one line goes through another; where lines only touch is none.
  ///
  /// Complexity: by squares of the page, each with the pieces that pass it.
  static func count(_ lines: [Line]) -> Int {
    var cells: [Cell: [Piece]] = [:]
    for (number, line) in lines.enumerated() {
      for (from, to) in zip(line.points, line.points.dropFirst()) where from != to {
        let piece = Piece(line: number, from: from, to: to)
        let (low, high) = (
          Cell(min(from.x, to.x), min(from.y, to.y)), Cell(max(from.x, to.x), max(from.y, to.y))
        )
        for column in low.column...high.column {
          for row in low.row...high.row {
            cells[Cell(column: column, row: row), default: []].append(piece)
          }
        }
      }
    }
    var count = 0
    for (cell, pieces) in cells {
      for (place, one) in pieces.enumerated() {
        for other in pieces[(place + 1)...] where one.line != other.line {
          guard let spot = crossing(one, other), Cell(spot.x, spot.y) == cell,
            lines[one.line].ends.isDisjoint(with: lines[other.line].ends)
          else { continue }
          count += 1
        }
      }
    }
    return count
  }

  /// Where two pieces cross, both of them within their ends.
  private static func crossing(_ one: Piece, _ other: Piece) -> Spot? {
    let (ax, ay) = (one.to.x - one.from.x, one.to.y - one.from.y)
    let (bx, by) = (other.to.x - other.from.x, other.to.y - other.from.y)
    let turn = ax * by - ay * bx
    guard abs(turn) > 1e-9 else { return nil }
    let (dx, dy) = (other.from.x - one.from.x, other.from.y - one.from.y)
    let (s, t) = ((dx * by - dy * bx) / turn, (dx * ay - dy * ax) / turn)
    let inner = 1e-6...(1 - 1e-6)
    guard inner.contains(s), inner.contains(t) else { return nil }
    return Spot(x: one.from.x + s * ax, y: one.from.y + s * ay)
  }
}
