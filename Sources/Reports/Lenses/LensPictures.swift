internal import Documents
internal import Lenses
internal import Pictures
internal import Views

/// The pictures that say more than the sentences of a lens.
enum LensPictures {
  /// The picture of a lens; nil where it has none or nothing can be drawn.
  static func picture(_ lens: LensCode, _ view: DeidentifiedReview) -> Picture? {
    switch lens.description {
    case "L01", "L03":
      (try? SightingsPicture(view, on: .column)).map {
        picture(
          $0.svg(), $0.title, $0.describe(), $0.size, caption: "When each was seen, as recorded")
      }
    case "L21", "L22":
      (try? KnowledgePicture(view, on: .column)).map {
        picture($0.svg(), $0.title, $0.describe(), $0.size, caption: "Who knew what, since when")
      }
    case "L28", "L34":
      (try? PlansPicture(view, on: .column)).map {
        picture($0.svg(), $0.title, $0.describe(), $0.size, caption: "Plans as recorded")
      }
    default: nil
    }
  }

  private static func picture(
    _ svg: String, _ title: String, _ description: String, _ size: (width: Double, height: Double),
    caption: String
  ) -> Picture {
    Picture(
      .svg(Array(svg.utf8), png: nil), title: title, description: description, width: size.width,
      height: size.height, caption: caption)
  }
}
