internal import ReviewModel
public import Views

/// A family as the genogram's notation draws it, made from what one audience may see.
public struct Genogram: Sendable {
  /// The family.
  package let graph: FamilyGraph
  /// Where everybody stands.
  package let layout: GenogramLayout
  private let options: Options
  private let subtitle: String

  /// Draws the family of a view; an impossible family is refused.
  ///
  /// Families of up to 48 people are drawn in several ways and the best is kept; larger ones are
  /// ordered by sweeps alone.
  public init(
    view: DeidentifiedReview, choice: Choice = Choice(), options: Options = Options()
  ) throws(GenogramError) {
    graph = try FamilyGraph(view, choice)
    layout = GenogramLayout(graph)
    self.options = options
    subtitle = options.subtitle ?? Self.standardSubtitle(view, choice)
  }

  /// When ages and households are as drawn, as exactly as the view's dates allow.
  private static func standardSubtitle(_ view: DeidentifiedReview, _ choice: Choice) -> String {
    if let at = choice.at { return "As at " + view.words(at) }
    guard let incident = view.review.details?.value.incident.on else { return "" }
    let what = view.audience.generalisesDetails ? "Households" : "Ages and households"
    let date = view.year(incident) == nil ? "" : ", " + view.words(incident)
    return what + " at the time of the incident" + date
  }

  /// What may be chosen of the picture.
  public struct Options: Sendable, Hashable {
    /// The heading; none where nil.
    public var title: String?
    /// A smaller line below the heading; nil says when ages and households are as drawn.
    public var subtitle: String?
    /// Whether a legend of the symbols used stands below the picture.
    public var legend: Bool
    /// What stands above everything else, where real names are printed.
    public var marking: String?

    /// Makes the options.
    public init(
      title: String? = "Genogram", subtitle: String? = nil, legend: Bool = true,
      marking: String? = nil
    ) {
      self.title = title
      self.subtitle = subtitle
      self.legend = legend
      self.marking = marking
    }
  }

  /// Whether there is anybody to draw.
  public var isEmpty: Bool { graph.people.isEmpty }

  /// The picture as DOT with fixed positions: `dot -Tsvg` draws exactly this.
  public func dot() -> String { DotWriter.write(layout, options, subtitle: subtitle) }

  /// The family as a plain graph without positions, for those who want Graphviz to place it; it has
  /// no households, no emotional lines and no legend, and Graphviz does not keep the order of birth.
  public func constraintsDot() -> String { ConstraintsWriter.write(graph, options) }
}
