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
        Picture($0, caption: "When each was seen, as recorded")
      }
    case "L21", "L22":
      (try? KnowledgePicture(view, on: .column)).map {
        Picture($0, caption: "Who knew what, since when")
      }
    case "L28", "L34":
      (try? PlansPicture(view, on: .column)).map { Picture($0, caption: "Plans as recorded") }
    default: nil
    }
  }
}

extension Picture {
  /// A picture of a review as one of a document, with alternative text that says it in words.
  fileprivate init(_ picture: some ReviewPicture, caption: String) {
    self.init(
      .svg(Array(picture.svg().utf8), png: nil), title: picture.title,
      description: picture.describe(), width: picture.size.width, height: picture.size.height,
      caption: caption)
  }
}
