internal import ReviewModel

/// The outline of a person's symbol, for lines that end at it.
struct Symbol {
  enum Shape: String { case box, circle, diamond, triangle }

  let shape: Shape
  /// The symbol within, of the sex at birth, where somebody lives as another.
  let inner: Shape?
  /// Half the width and height.
  let half: Double
  private let outline: Double

  init(_ member: FamilyMember) {
    shape =
      switch (member.life, member.gender, member.sex) {
      case (.expected, _, _), (.lost(.miscarriage, _), _, _), (.lost(.termination, _), _, _):
        .triangle
      case (_, .nonBinary, _): .diamond
      case (_, .man, _), (_, .notRecorded, .male): .box
      case (_, .woman, _), (_, .notRecorded, .female): .circle
      default: .diamond
      }
    inner =
      switch (member.gender, member.sex) {
      case (.man, .female): .circle
      case (.woman, .male): .box
      default: nil
      }
    half = member.isLost ? Measures.smallHalf : Measures.half
    outline = member.isSubject ? Measures.outline : 0
  }

  /// How far above the centre the symbol begins, at a distance from its middle.
  func top(at dx: Double = 0) -> Double {
    let dx = abs(dx)
    switch shape {
    case .box: return half + outline
    case .circle:
      let radius = half + outline
      return (max(0, radius * radius - dx * dx)).squareRoot()
    case .diamond: return max(0, half + outline * 1.414 - dx)
    case .triangle: return half + outline * 2.1 - dx * 1.732
    }
  }

  /// How far beside the centre the symbol ends, at a distance below its middle.
  func side(at dy: Double = 0) -> Double {
    switch shape {
    case .box: return half + outline
    case .circle:
      let radius = half + outline
      return (max(0, radius * radius - dy * dy)).squareRoot()
    case .diamond: return max(0, half + outline * 1.414 - abs(dy))
    case .triangle: return (half + outline * 2.1 + dy) / 1.732
    }
  }
}
