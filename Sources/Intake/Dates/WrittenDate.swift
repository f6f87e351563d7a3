public import struct ReviewModel.EDTFDate
public import struct ReviewModel.TimeOfDay

/// A date as people write it in records, read day first and no further than it says.
public struct WrittenDate: Hashable, Sendable {
  /// The date.
  public let date: EDTFDate
  /// The time, where one is written with it.
  public let time: TimeOfDay?

  /// Makes a date that was given as one.
  public init(_ date: EDTFDate, time: TimeOfDay? = nil) {
    self.date = date
    self.time = time
  }

  /// Reads a date as it is written: `3/5/24`, `Fri 3rd May 2024`, `c. May 2024`, `2024?`.
  public init(reading text: String) throws(Fault) {
    var parser = DateParser(text)
    self = try parser.written()
  }

  /// Why words are no date.
  public enum Fault: Error, Hashable, Sendable {
    /// The words do not say a date.
    case notADate(String)
    /// The calendar has no such day or month.
    case doesNotExist(String)
    /// It makes sense only with the month first, which is never guessed.
    case monthFirst(String)
    /// The day of the week is another one: 1 for Monday to 7 for Sunday.
    case weekdayDiffers(String, is: Int)
    /// The time beside the date is on no clock.
    case notATime(String)
    /// The end of the span lies before its start.
    case endBeforeStart(String)
  }
}
