internal import ReviewModel

/// What stands in a column, seen from afar: how much of it is dates, times, prose or a few words.
struct ColumnShape {
  private var filled = 0
  private var dates = 0
  private var times = 0
  private var answers = 0
  private var length = 0
  private var words: Set<String> = []
  private let rows: Int

  /// How many rows are looked at.
  private static let sample = 200

  init(_ column: Int, of rows: [SheetRow], _ context: DateContext) {
    let rows = rows.prefix(Self.sample)
    self.rows = rows.count
    for row in rows {
      let value = row[column]
      guard value != .empty else { continue }
      let text = value.text
      filled += 1
      length += min(text.count, 500)
      if words.count <= 20 { words.insert(Folding.key(text)) }
      if Self.isDate(value, context) { dates += 1 }
      if Self.isTime(value) { times += 1 }
      if RecordWords.answer(text) != nil { answers += 1 }
    }
  }

  /// Nearly all of what stands in it are dates, and most rows have one.
  var isDates: Bool { filled > 1 && filled * 2 > rows && dates * 5 >= filled * 4 }

  /// Nearly all of what stands in it are times.
  var isTimes: Bool { filled > 1 && filled * 3 > rows && times * 5 >= filled * 4 }

  /// The mean number of characters; 0 where it is no prose.
  var prose: Int {
    guard filled * 2 > rows, !isDates, !isTimes, words.count * 2 > min(filled, 20) else { return 0 }
    return length / max(1, filled)
  }

  /// A few short words again and again.
  var isFewWords: Bool {
    filled >= 4 && filled * 2 > rows && words.count <= 12 && words.count * 2 <= filled
      && length <= filled * 25 && answers * 2 < filled && !isDates && !isTimes
  }

  static func isDate(_ value: Cell.Value, _ context: DateContext) -> Bool {
    switch value {
    case .day: return true
    case .text(let text):
      guard text.utf8.count < 60 else { return false }
      do throws(WrittenDate.Fault) {
        _ = try WrittenDate(reading: text, in: context)
        return true
      } catch {
        switch error {
        case .notADate: return false
        default: return true
        }
      }
    default: return false
    }
  }

  private static func isTime(_ value: Cell.Value) -> Bool {
    switch value {
    case .time: true
    case .text(let text):
      text.utf8.count < 20 && text.contains { ":.apAP".contains($0) }
        && WrittenTime(reading: text)?.time != nil
    default: false
    }
  }
}

/// A column of times under a heading nobody knows.
enum TimeShape {
  /// The columns, with the first such column used for the time where none is.
  static func found(
    _ columns: [TableColumn], _ rows: [SheetRow], _ context: DateContext
  ) -> [TableColumn] {
    guard !columns.contains(where: { $0.use == .field(.time) }) else { return columns }
    let unknown = columns.first { column in
      column.use == .extra && column.basis == .heading
        && ColumnShape(column.index, of: rows, context).isTimes
    }
    guard let unknown else { return columns }
    return columns.map { $0 == unknown ? $0.used(as: .field(.time), .shape) : $0 }
  }
}
