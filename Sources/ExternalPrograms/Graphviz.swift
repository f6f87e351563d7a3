/// Graphviz' `dot`: draws what a genogram's DOT says.
public struct Graphviz: Sendable, Hashable {
  /// What it can draw for us.
  public enum Format: String, Sendable, Hashable {
    /// Lines and shapes.
    case svg
    /// Pixels.
    case png
    /// A page.
    case pdf
    /// Positions as text, to check a layout.
    case plain
  }

  private let program: ExternalProgram

  /// Finds `dot` in a search path.
  public init(searchPath: String) throws(ExternalProgramError) {
    program = try ExternalProgram.find("dot", in: searchPath)
  }

  /// The version, as in `2.43.0`; empty if it does not say.
  public func version() throws(ExternalProgramError) -> String {
    let result = try program.run(["-V"], limits: ExternalLimits(seconds: 10))
    let words = result.errors.split(whereSeparator: \.isWhitespace)
    return words.first { $0.first?.isNumber == true }.map(String.init) ?? ""
  }

  /// Draws a graph, and gives what Graphviz had to say as well, line by line.
  public func drawing(
    _ dot: [UInt8], as format: Format, limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalProgramError) -> (picture: [UInt8], warnings: [String]) {
    let result = try program.run(["-T\(format.rawValue)"], input: dot, limits: limits)
    guard result.status == 0 else {
      throw .failed(name: "dot", status: result.status, errors: result.errors)
    }
    return (
      Self.shown(result.output, format), result.errors.split(separator: "\n").map(String.init)
    )
  }

  /// Draws a graph, its fixed positions kept.
  public func render(
    _ dot: [UInt8], as format: Format, limits: ExternalLimits = ExternalLimits()
  ) throws(ExternalProgramError) -> [UInt8] {
    Self.shown(
      try program.output(["-T\(format.rawValue)"], input: dot, limits: limits), format)
  }

  private static func shown(_ picture: [UInt8], _ format: Format) -> [UInt8] {
    format == .svg ? withoutRemarks(picture) : picture
  }
}
