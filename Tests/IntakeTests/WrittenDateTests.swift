import Intake
import ReviewModel
import Testing

/// What a written date comes to, in one line: `2024-05-03 14:30`, or the kind of fault.
func dateReading(_ text: String, in context: DateContext = DateContext()) -> String {
  do throws(WrittenDate.Fault) {
    let written = try WrittenDate(reading: text, in: context)
    // What cannot be written down cannot be kept.
    guard EDTFDate(written.date.description) == written.date else { return "no EDTF" }
    let remarks = written.remarks.map { remark in
      switch remark {
      case .weekdayDiffers(let day): ", weekday is \(day)"
      case .countedFromBirth: ", counted"
      case .yearFromHeading(let year): ", year \(year) from heading"
      }
    }
    return written.date.description + (written.time.map { " \($0)" } ?? "") + remarks.joined()
  } catch {
    switch error {
    case .notADate(text): return "not a date"
    case .doesNotExist(text): return "does not exist"
    case .monthFirst(text): return "month first"
    case .notATime(text): return "not a time"
    case .endBeforeStart(text): return "end before start"
    case .noYear(text): return "no year"
    case .needsBirth(text): return "needs birth"
    case .needsDueDate(text): return "needs due date"
    case .severalBirths(text): return "several births"
    case .unclearAge(text): return "unclear age"
    default: return "the fault has lost the words"
    }
  }
}

private func reading(_ text: String) -> String { dateReading(text) }

@Suite("Written dates") struct WrittenDateTests {
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  @Test("every day and month in every usual spelling is read day first or refused")
  func everyDayAndMonth() {
    for month in 0...32 {
      for day in 0...32 {
        let wanted =
          if let real = CalendarDay(year: 2023, month: month, day: day) {
            real.description
          } else if month > 12, CalendarDay(year: 2023, month: day, day: month) != nil {
            "month first"
          } else {
            "does not exist"
          }
        for mark in ["/", ".", "-"] {
          #expect(reading("\(day)\(mark)\(month)\(mark)2023") == wanted)
          #expect(reading("\(pad(day))\(mark)\(pad(month))\(mark)23") == wanted)
        }
        guard (1...12).contains(month) else { continue }
        let name = Self.months[month - 1]
        #expect(reading("\(day) \(name) 2023") == wanted)
        #expect(reading("\(pad(day))-\(name.prefix(3))-23") == wanted)
        #expect(reading("\(name.uppercased()) \(day), 2023") == wanted)
        #expect(reading("2023-\(pad(month))-\(pad(day))") == wanted)
      }
    }
  }

  private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

  @Test(
    "each spelling comes to what it says and no more",
    arguments: [
      ("03/05/2024", "2024-05-03"), ("3/5/24", "2024-05-03"), ("3.5.24", "2024-05-03"),
      ("3rd May 2024", "2024-05-03"), ("3rd of May, 2024", "2024-05-03"),
      ("03-May-24", "2024-05-03"), ("3May2024", "2024-05-03"), ("2024/05/03", "2024-05-03"),
      (" 03/05/2024\u{A0}", "2024-05-03"), ("3 Sept. 2024", "2024-09-03"),
      ("Fri 3 May 2024", "2024-05-03"), ("Friday, 03/05/2024", "2024-05-03"),
      ("03/05/2024 (Fri)", "2024-05-03"), ("Thurs 3 May 2024", "2024-05-03, weekday is 5"),
      ("Fri May 2024", "not a date"), ("31/12/69", "2069-12-31"), ("01/01/70", "1970-01-01"),
      ("May 2024", "2024-05"), ("05/2024", "2024-05"), ("2024-05", "2024-05"),
      ("13/2024", "does not exist"), ("2023/24", "not a date"), ("2023-24", "not a date"),
      ("May 24", "not a date"), ("2024", "2024"), ("204", "not a date"), ("0204", "not a date"),
      ("3/5", "not a date"), ("spring 2024", "2024-21"), ("Winter of 2024", "2024-24"),
      ("?22/05/2024", "2024-05-22?"), ("22/05/2024?", "2024-05-22?"),
      ("22/05/2024 (?)", "2024-05-22?"), ("possibly May 2024", "2024-05?"),
      ("c. May 2024", "2024-05~"), ("c2024", "2024~"), ("circa 2024", "2024~"),
      ("approx. 3/5/24", "2024-05-03~"), ("about May 2024", "2024-05~"), ("~2024", "2024~"),
      ("3 May 2024 approx", "2024-05-03~"), ("?c. May 2024", "2024-05%"),
      ("early May 2024", "2024-05~"), ("mid-May 2024", "2024-05~"), ("late 2024", "2024~"),
      ("03/05/2024 14:30", "2024-05-03 14:30"), ("3/5/24, 2.30pm", "2024-05-03 14:30"),
      ("3 May 2024 at 9am", "2024-05-03 09:00"), ("3 May 2024 1430 hrs", "2024-05-03 14:30"),
      ("03/05/2024 12:15 a.m.", "2024-05-03 00:15"), ("3/5/24 noon", "2024-05-03 12:00"),
      ("2024-05-03T14:30:00Z", "2024-05-03 14:30"), ("3/5/24 - 14:30", "2024-05-03 14:30"),
      ("03/05/2024 10:00 - 11:00", "2024-05-03 10:00"), ("3/5/24 evening", "2024-05-03"),
      ("03/05/2024 25:10", "not a time"), ("03/05/2024 0pm", "not a time"),
      ("02/05/2024 - 06/05/2024", "2024-05-02/2024-05-06"),
      ("02/05/2024-06/05/2024", "2024-05-02/2024-05-06"),
      ("2/5/24 – 6/5/24", "2024-05-02/2024-05-06"), ("2020 to 2024", "2020/2024"),
      ("2024-05-02 - 2024-05-06", "2024-05-02/2024-05-06"),
      ("from 2 May 2024 to 6 May 2024", "2024-05-02/2024-05-06"),
      ("between May 2024 and 2025?", "2024-05/2025?"),
      ("2/5/24 10:00 - 6/5/24 11:00", "2024-05-02/2024-05-06 10:00"),
      ("06/05/2024 - 02/05/2024", "end before start"), ("3 May 2024 and 5 May 2024", "not a date"),
      ("31/02/2016", "does not exist"), ("29/02/2023", "does not exist"),
      ("05/13/2024", "month first"), ("02/30/2024", "does not exist"), ("", "not a date"),
      ("unknown", "not a date"), ("-", "not a date"), ("45415", "not a date"),
      ("3/5/2024 or 4/5/2024", "not a date"), ("3/5-2024", "not a date"),
      ("99999999999999999999/5/2024", "not a date"), ("٣/٥/٢٠٢٤", "not a date"),
      ("between May 2024", "not a date"), ("from May 2024 - 2025", "2024-05/2025"),
      ("10:30", "not a date"), ("2024 1430", "not a date"),
    ])
  func spelling(text: String, wanted: String) {
    #expect(reading(text) == wanted)
  }

  @Test(
    "a time in its own column is read, kept in words where it says more, or refused",
    arguments: [
      ("14:30", "14:30"), ("9.05", "09:05"), ("0930", "09:30"), ("2pm", "14:00"),
      ("14:30:59", "14:30"), ("12 midnight", "00:00"), ("approx 10.00", "10:00 and words"),
      ("10:00?", "10:00 and words"), ("10:00-11:30", "10:00 and words"),
      ("10am to noon", "10:00 and words"), ("pm", "words"), ("Morning", "words"),
      ("all day", "words"), ("not known", "nothing"), ("-", "nothing"), ("24:00", "refused"),
      ("9", "refused"), ("9.3", "refused"), ("12.10.23", "refused"), ("late visit", "refused"),
    ])
  func time(text: String, wanted: String) {
    let found = WrittenTime(reading: text).map { written in
      [written.time?.description, written.isComplete ? nil : "words"].compactMap(\.self)
        .joined(separator: " and ")
    }
    #expect((found.map { $0.isEmpty ? "nothing" : $0 } ?? "refused") == wanted)
  }
}
