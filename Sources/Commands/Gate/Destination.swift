internal import ReviewModel
internal import ReviewStore

/// Where a finished file is to go, made sure of before anything is written.
struct Destination {
  /// What stands for standard output.
  static let screen = "-"

  /// Where the file goes, as the person would type it.
  let path: String
  /// Its name without folders, as a release keeps it.
  let name: String
  private var isScreen: Bool { path == Self.screen }

  /// Makes sure that nothing is written over that is not ours to write over.
  init(
    _ typed: String, for file: FinishedFile, review: Review, force: Bool, access: ReviewOptions
  ) throws(Complaint) {
    path = Gate.path(typed, for: file.readers)
    name = path == Self.screen ? "standard output" : Files.name(path)
    guard path != Self.screen else {
      try Self.checkScreen(file)
      return
    }
    guard !name.isEmpty, !path.hasSuffix("/"), !Files.isFolder(path) else {
      throw Complaint(
        "\(path) is a folder", hint: "nothing was written; give the file's name after -o")
    }
    guard Files.exists(path), !force else { return }
    try Self.checkOurs(path, name, review, access)
  }

  /// Puts the bytes beside their place, safe on the disk.
  func prepare(_ file: FinishedFile) throws(Complaint) -> Files.Prepared? {
    isScreen ? nil : try Files.prepare(file.bytes, for: path, secret: file.isPrivate)
  }

  /// Puts the file in its place.
  func finish(_ file: FinishedFile, _ prepared: Files.Prepared?) throws(Complaint) {
    if let prepared { return try prepared.finish() }
    Console.current.out(String(decoding: file.bytes, as: UTF8.self))
  }

  /// Says that it is there, beside the results where the file itself is a result.
  func say(_ line: String) {
    if isScreen { Console.current.tell(line) } else { Console.current.say(line) }
  }

  private static func checkScreen(_ file: FinishedFile) throws(Complaint) {
    let isText = !file.bytes.contains(0) && String(validating: file.bytes, as: UTF8.self) != nil
    guard isText, !file.readers.isPublic, file.copy == nil else {
      let why =
        file.copy != nil
        ? "a named copy" : file.readers.isPublic ? "what is to be published" : "this kind of file"
      throw Complaint(
        "\(why) is not written to standard output",
        hint: "nothing was written; give a file after -o")
    }
  }

  /// A file that this review let out may be made anew, unless somebody signed it off.
  private static func checkOurs(
    _ path: String, _ name: String, _ review: Review, _ access: ReviewOptions
  ) throws(Complaint) {
    let digest = ContentDigest.of(try Files.read(path))
    let known = review.releases.last { $0.value.digests.contains(digest) }
    if let known, known.value.signOffs.isEmpty { return }
    let what =
      known.map { "\(name) is there already and was signed off (\($0.reference.text))" }
      ?? "\(name) is there already, and not as silp wrote it"
    let console = Console.current
    guard !access.noInput, console.inputIsTerminal else {
      throw Complaint(
        what, hint: "nothing was written; choose another name after -o, or add --force")
    }
    try Confirmation.yes("\(what). Write over it? (y/n) ", given: false, options: access)
  }
}
