internal import ArgumentParser

/// Where an answer goes, beside the screen.
struct SetOutput: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; its ending says what: .csv, .svg, .odt.", valueName: "file"))
  var output: String?
  @Flag(help: "Write over a file that is in the way.") var force = false

  /// The ending of the file's name, in small letters; nothing without one.
  var ending: String {
    let name = Files.name(output ?? "")
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// Writes a file, never over another that nobody said to write over.
  func write(_ bytes: [UInt8], told: String) throws(Complaint) {
    guard let output, output != Destination.screen else {
      return Console.current.out(String(decoding: bytes, as: UTF8.self))
    }
    guard force || !Files.exists(output) else {
      throw Complaint(
        "\(Files.name(output)) is there already",
        hint: "nothing was written; choose another name after -o, or add --force")
    }
    try Files.write(bytes, to: output)
    Console.current.say("wrote \(output), \(told)")
  }
}
