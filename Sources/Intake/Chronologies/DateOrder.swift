internal import ReviewModel

/// Finds out where a column's days and months are not what they seem.
///
/// A program that takes the month first turns `03/05/2016` into 5 March and leaves `22/05/2016` as
/// text: then its date cells all have days up to 12, and its texts have days after 12.
enum DateOrder {
  /// The most cells that are named as proof.
  private static let shown = 12

  static func check(
    _ table: HeadedTable, _ options: ChronologyIntake.Options
  ) throws(IntakeFault) {
    for column in table.columns where column.use == .field(.date) || column.use == .field(.end) {
      try check(column, table, options)
    }
  }

  private static func check(
    _ column: TableColumn, _ table: HeadedTable, _ options: ChronologyIntake.Options
  ) throws(IntakeFault) {
    var low: [DateProof] = []
    var highTexts: [DateProof] = []
    var monthFirst: [DateProof] = []
    var (hasHighCell, hasLowText, hasDayFirst) = (false, false, false)
    for row in table.rows {
      let value = row[column.index]
      switch value {
      case .day(let day, _):
        if day.day > 12 { hasHighCell = true }
        if low.count < shown { low.append(DateProof(row: row.number, text: value.text)) }
      case .text(let text):
        guard let numbers = NumericDate(text) else { continue }
        let proof = DateProof(row: row.number, text: text.tidied)
        if numbers.first > 12 {
          hasDayFirst = true
          if highTexts.count < shown { highTexts.append(proof) }
        } else if numbers.second > 12, numbers.second <= 31, numbers.first > 0 {
          if monthFirst.count < shown { monthFirst.append(proof) }
        } else {
          hasLowText = true
        }
      default: continue
      }
    }
    let place = IntakeError.Place(
      sheet: table.sheet.isEmpty ? nil : table.sheet, column: column.letters)
    if options.dateCells == .checked, !hasHighCell, !hasLowText, !low.isEmpty, !highTexts.isEmpty {
      throw IntakeFault(.swappedDates(cells: low, texts: highTexts), at: place)
    }
    if !options.dates.isMonthFirst, !monthFirst.isEmpty, !hasDayFirst {
      throw IntakeFault(.monthFirstColumn(monthFirst), at: place)
    }
  }
}

/// A date of three numbers that a spreadsheet program would have made a date of if it could.
struct NumericDate {
  let first: Int
  let second: Int

  init?(_ text: String) {
    guard text.utf8.count < 40 else { return nil }
    var numbers: [(value: Int, digits: Int)] = []
    var mark: UInt8?
    var isInNumber = false
    for byte in text.tidied.utf8 {
      if (0x30...0x39).contains(byte) {
        if isInNumber, let last = numbers.last {
          guard last.digits < 4 else { return nil }
          numbers[numbers.count - 1] = (last.value * 10 + Int(byte) - 0x30, last.digits + 1)
        } else {
          numbers.append((Int(byte) - 0x30, 1))
          isInNumber = true
        }
        continue
      }
      isInNumber = false
      // A time may follow the year.
      if numbers.count == 3 { break }
      guard mark == nil || mark == byte, "/.-".utf8.contains(byte) else { return nil }
      mark = byte
    }
    guard numbers.count == 3, numbers[0].digits < 3, numbers[1].digits < 3,
      numbers[2].digits == 2 || numbers[2].digits == 4
    else { return nil }
    first = numbers[0].value
    second = numbers[1].value
  }
}
