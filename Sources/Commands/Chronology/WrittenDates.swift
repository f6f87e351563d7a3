internal import Intake
internal import ReviewModel

/// Reads dates and times as people type them, with complaints that name the flag.
struct WrittenDates {
  private let context: DateContext

  /// What helps to read dates: today, and when the subjects were born or expected.
  init(_ review: Review) {
    context = DateContext(
      latest: Console.current.now().day,
      births: review.subjects.map { subject in
        var due: EDTFDate?
        if case .expected(let day) = subject.value.life { due = day }
        return DateContext.Birth(person: subject.id, born: subject.value.born, due: due)
      })
  }

  /// A date, and the time where one stands with it: `3/5/16`, `May 2016`, `2016-05-03?`.
  func date(_ text: String, _ flag: String) throws(Complaint) -> WrittenDate {
    if let date = EDTFDate(text) { return WrittenDate(date) }
    do {
      return try WrittenDate(reading: text, in: context)
    } catch {
      throw Complaint(
        "\(flag): \(RowWords.words(error))",
        hint:
          "nothing was changed; write 3 May 2016, 3/5/16 (day first), May 2016, spring 2016, "
          + "about 2016, before Christmas 2015, or 2016-05-03", exit: .usage)
    }
  }

  /// A date alone; nil where nothing was typed.
  func day(_ text: String?, _ flag: String) throws(Complaint) -> EDTFDate? {
    guard let text, !text.isEmpty else { return nil }
    return try date(text, flag).date
  }

  /// A time on the clock: `14:30`, `2.30pm`.
  func time(_ text: String, _ flag: String) throws(Complaint) -> TimeOfDay {
    if let written = WrittenTime(reading: text), written.isComplete, let time = written.time {
      return time
    }
    throw Complaint(
      "\(flag): \"\(text)\" is not a time on a clock", hint: "nothing was changed; write 14:30",
      exit: .usage)
  }

  /// A date beside what the words say against themselves, for the person.
  static func remarks(_ date: WrittenDate) -> [String] {
    date.remarks.compactMap { remark in
      switch remark {
      case .weekdayDiffers(let day): "note: that day is a \(RowWords.weekdays[(day - 1) % 7])"
      case .countedFromBirth: "note: the date was counted from a birth: \(date.date.description)"
      case .yearFromHeading: nil
      }
    }
  }
}
