public import ReviewModel

/// Reminders as a calendar file, which any calendar program reads (RFC 5545).
public struct CalendarFile: Sendable, Hashable {
  /// When the file was made; every reminder in it says so.
  public var made: Moment
  /// The reminders.
  public var reminders: [Reminder]

  /// Makes a calendar file.
  public init(made: Moment, reminders: [Reminder]) {
    self.made = made
    self.reminders = reminders
  }

  /// One reminder, for a whole day.
  public struct Reminder: Sendable, Hashable {
    /// What tells it from all others for ever, so that reading the file again changes it.
    public var key: String
    /// The day.
    public var day: CalendarDay
    /// What it is about.
    public var title: String
    /// More of it.
    public var note: String

    /// Makes a reminder.
    public init(key: String, day: CalendarDay, title: String, note: String = "") {
      self.key = key
      self.day = day
      self.title = title
      self.note = note
    }
  }

  /// The file's text, with the line ends and the folding that the standard asks for.
  public var text: String {
    let stamp = Self.digits(made.description)
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//silp//silp//EN"]
    for reminder in reminders {
      lines += ["BEGIN:VEVENT", "UID:\(reminder.key)@silp", "DTSTAMP:\(stamp)"]
      lines.append("DTSTART;VALUE=DATE:" + Self.digits(reminder.day.description))
      lines.append("SUMMARY:" + Self.escaped(reminder.title))
      if !reminder.note.isEmpty { lines.append("DESCRIPTION:" + Self.escaped(reminder.note)) }
      lines += ["TRANSP:TRANSPARENT", "CLASS:CONFIDENTIAL", "END:VEVENT"]
    }
    lines.append("END:VCALENDAR")
    return lines.map(Self.folded).joined()
  }

  private static func digits(_ text: String) -> String {
    text.replacing("-", with: "").replacing(":", with: "")
  }

  /// Text as a value (RFC 5545 3.3.11).
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case _ where character.isNewline: escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// A line in pieces of at most 75 bytes, none of which cuts a letter in two (RFC 5545 3.1).
  private static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for character in line {
      let size = character.utf8.count
      if length + size > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.append(character)
      length += size
    }
    return folded + "\r\n"
  }
}
