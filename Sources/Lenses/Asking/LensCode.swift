/// Names one lens or check: L01 to L41 and Q01 to Q20 are the method's own numbers, Q21 and Q22 are ours; A is for
/// reviews about adults, D for domestic homicide reviews.
public struct LensCode: Hashable, Sendable {
  /// The letter of its list.
  public let series: Series
  /// Its number there, from 1.
  public let number: Int

  /// Names a lens.
  public init(_ series: Series, _ number: Int) {
    self.series = series
    self.number = number
  }

  /// The lists of lenses.
  public enum Series: String, Hashable, Sendable, CaseIterable {
    /// Practice.
    case practice = "L"
    /// Reviews about adults.
    case adult = "A"
    /// Domestic homicide reviews.
    case domesticHomicide = "D"
    /// Checks on the review itself.
    case check = "Q"
  }
}

extension LensCode: LosslessStringConvertible {
  /// Reads `L01`, `l1`; nil where it is no such name.
  public init?(_ text: String) {
    let upper = text.uppercased()
    guard let first = upper.first, let series = Series(rawValue: String(first)),
      let number = Int(upper.dropFirst()), (1...99).contains(number),
      upper.dropFirst().allSatisfy(\.isNumber)
    else { return nil }
    self.init(series, number)
  }

  /// The name as it is printed: `L01`.
  public var description: String { series.rawValue + (number < 10 ? "0" : "") + "\(number)" }
}

extension LensCode: Comparable {
  /// Orders by list, then number: the fixed order in which lenses are shown.
  public static func < (one: Self, other: Self) -> Bool {
    (place(one.series), one.number) < (place(other.series), other.number)
  }

  private static func place(_ series: Series) -> Int {
    Series.allCases.firstIndex(of: series) ?? 0
  }
}
