import Foundation

/// Writes the files named on the command line as string literals into one Swift file.
let folder = CommandLine.arguments[1] + "/"
let output = URL(fileURLWithPath: CommandLine.arguments[2])
var source = "enum EmbeddedTemplates {\n  static let files: [(path: String, text: String)] = [\n"
for path in CommandLine.arguments.dropFirst(3) {
  let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
  let name = String(path.dropFirst(folder.count))
  source += "    (\(name.debugDescription), \(text.debugDescription)),\n"
}
source += "  ]\n}\n"
try source.write(to: output, atomically: true, encoding: .utf8)
