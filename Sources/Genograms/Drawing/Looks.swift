/// How a line is drawn: only what differs from a plain solid one.
struct LineLook {
  var style: String?
  var width: String?
  var colour: String?

  init(style: String? = nil, width: String? = nil, colour: String? = nil) {
    self.style = style
    self.width = width
    self.colour = colour
  }

  /// The look of a line by what it says.
  init(_ role: DrawnLine.Role) {
    switch role {
    case .union(.married), .slash, .adoption, .identical, .descent(.birth), .care(.birth):
      self.init()
    case .union(.cohabiting): self.init(style: "dashed")
    case .union(.partners): self.init(style: "dashed", width: "0.9", colour: "#333333")
    case .union(.engaged): self.init(width: "0.9")
    case .union(.affair), .union(.secretAffair): self.init(style: "dotted", width: "1.6")
    case .descent(.adopted), .descent(.kinship): self.init(style: "dashed")
    case .descent(.step): self.init(style: "dashed", width: "0.8", colour: "#555555")
    case .descent(.foster): self.init(style: "dotted", width: "1.8")
    case .union(.parents): self.init(width: "0.7", colour: "#555555")
    case .care(.step): self.init(style: "dashed", width: "0.8", colour: "#555555")
    case .care(.adopted), .care(.kinship):
      self.init(style: "dashed", width: "1.6", colour: "#555555")
    case .care(.foster): self.init(style: "dotted", width: "2", colour: "#333333")
    }
  }
}

/// How a household's ground is drawn, each unlike the others also in grey.
struct BackgroundLook {
  let tint: String
  let line: String
  /// The dash of its outline.
  let style: String

  private static let tints = ["#e8eefb", "#fdf1dc", "#e6f4e8", "#f5e9f4", "#eeeeee", "#e3f3f5"]
  private static let lines = ["#3949ab", "#a65e00", "#2e6b34", "#863a7b", "#555555", "#1b6b75"]
  private static let styles = ["dashed", "dotted", "solid"]

  init(_ number: Int) {
    tint = Self.tints[number % Self.tints.count]
    line = Self.lines[number % Self.lines.count]
    style = Self.styles[number % Self.styles.count]
  }
}
