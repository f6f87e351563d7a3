/// A date as exact as the record is, and no more (EDTF level 1, ISO 8601-2).
///
/// A day, a month, a season, a year, each perhaps uncertain or approximate; before or after one;
/// or a span between two. Nothing missing is ever filled in.
public struct EDTFDate: Hashable, Sendable {
  /// What the date covers.
  public let extent: Extent

  /// Makes a date.
  public init(_ extent: Extent) { self.extent = extent }

  /// Makes an exact date.
  public init(_ day: CalendarDay) { extent = .point(Point(.day(day))) }

  /// Makes the date of a point in time.
  public init(_ point: Point) { extent = .point(point) }

  /// What a date covers: one point, or the time from one end to another.
  public enum Extent: Hashable, Sendable {
    /// One day, month, season or year.
    case point(Point)
    /// From one end to the other.
    case interval(End, End)
  }

  /// One end of a span.
  public enum End: Hashable, Sendable {
    /// A date is given for this end.
    case at(Point)
    /// Nothing bounds this end: `..`.
    case open
    /// Whoever wrote it did not know this end.
    case unknown
  }

  /// A day, month, season or year, and how sure the record is of it.
  public struct Point: Hashable, Sendable {
    /// How far the date is given.
    public let precision: Precision
    /// Whether the record doubts it.
    public let qualifier: Qualifier

    /// Makes a point.
    public init(_ precision: Precision, _ qualifier: Qualifier = .none) {
      self.precision = precision
      self.qualifier = qualifier
    }
  }

  /// How far a date is given.
  public enum Precision: Hashable, Sendable {
    /// To the day.
    case day(CalendarDay)
    /// To the month.
    case month(year: Int, month: Int)
    /// To the season.
    case season(year: Int, Season)
    /// To the year.
    case year(Int)
  }

  /// A season of the year, with its EDTF number.
  public enum Season: Int, Hashable, Sendable, CaseIterable {
    /// March to May.
    case spring = 21
    /// June to August.
    case summer = 22
    /// September to November.
    case autumn = 23
    /// December to February of the next year.
    case winter = 24
  }

  /// Whether a record doubts its date.
  public enum Qualifier: String, Hashable, Sendable, CaseIterable {
    /// Given without doubt.
    case none = ""
    /// Perhaps: `?`.
    case uncertain = "?"
    /// About: `~`.
    case approximate = "~"
    /// Perhaps, and about: `%`.
    case uncertainAndApproximate = "%"
  }
}
