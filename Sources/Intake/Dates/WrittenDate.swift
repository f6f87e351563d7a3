public import struct ReviewModel.EDTFDate
public import struct ReviewModel.TimeOfDay

/// A date as people write it in records, read day first and no further than it says.
public struct WrittenDate: Hashable, Sendable {
  /// The date.
  public let date: EDTFDate
  /// The time, where one is written with it.
  public let time: TimeOfDay?
  /// What the words say against themselves.
  public let remarks: [Remark]

  /// Makes a date that was given as one.
  public init(_ date: EDTFDate, time: TimeOfDay? = nil) {
    self.init(date, time: time, remarks: [])
  }

  init(_ date: EDTFDate, time: TimeOfDay?, remarks: [Remark]) {
    self.date = date
    self.time = time
    self.remarks = remarks
  }

  /// Reads a date as it is written: `3/5/24`, `Fri 3rd May 2024`, `c. May 2024`, `2024?`.
  public init(reading text: String, in context: DateContext = DateContext()) throws(Fault) {
    var parser = DateParser(text, context)
    self = try parser.written()
  }

  /// What words say against themselves, though they can be read.
  public enum Remark: Hashable, Sendable {
    /// The day of the week is another one: 1 for Monday to 7 for Sunday.
    case weekdayDiffers(is: Int)
    /// The date was counted from a birth, or from the day one was expected.
    case countedFromBirth
    /// The words leave the year out, and a heading gave it.
    case yearFromHeading(Int)
  }

  /// Why words are no date.
  public enum Fault: Error, Hashable, Sendable {
    /// The words do not say a date.
    case notADate(String)
    /// The calendar has no such day or month.
    case doesNotExist(String)
    /// It makes sense only with the month first, which is never guessed.
    case monthFirst(String)
    /// The time beside the date is on no clock.
    case notATime(String)
    /// The end of the span lies before its start.
    case endBeforeStart(String)
    /// The words leave the year out, and nothing around them says it.
    case noYear(String)
    /// The words count from a birth whose day is not known.
    case needsBirth(String)
    /// The words count the weeks of a pregnancy whose expected day is not known.
    case needsDueDate(String)
    /// The words count from a birth, and there are several subjects.
    case severalBirths(String)
    /// A few weeks, which can be the child's or the pregnancy's.
    case unclearAge(String)
  }
}
