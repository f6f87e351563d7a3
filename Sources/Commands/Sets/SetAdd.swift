internal import ArgumentParser
internal import ReviewSets
internal import XML

/// Adds reviews to a set.
struct SetAdd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Add final, de-identified reviews; the set is made if need be.",
    discussion: """
      What silp export xml --profile repository wrote and somebody signed off. Anything else is refused:
      a whole review, a file that is still called unsigned, one that says nobody signed it. The same
      review again takes the place of what was there. All of the files are added, or none.
      Example: silp set add deposit.xml --set ours.silpset
      """)

  @Argument(help: "The XML files.") var files: [String]
  @OptionGroup var set: SetOptions

  func validate() throws {
    guard !files.isEmpty else { throw ValidationError("Say which files.") }
  }

  func run() throws {
    let schema = try XMLSchema.repository.compiled()
    // Nothing is made where the first of them cannot be read.
    var first: Deposit? = try Self.deposit(files[0], schema)
    let set = try set.openOrMake()
    var left = files.dropFirst()
    let added: [ReviewSet.Added]
    do {
      added = try set.add {
        if let known = first {
          first = nil
          return known
        }
        return try left.popFirst().map { try Self.deposit($0, schema) }
      }
    } catch let error as SetError {
      throw Complaint(error, set: Files.name(set.path))
    }
    let console = Console.current
    for (file, what) in zip(files, added) {
      switch what {
      case .new: console.say("added \(Files.name(file))")
      case .replaced:
        console.say("\(Files.name(file)) took the place of what was there of the same review")
      case .unchanged: console.say("\(Files.name(file)) is in the set already, to the byte")
      }
    }
    let count = try Self.asking(set) { () throws(SetError) in try set.list().count }
    console.tell("\(Files.name(set.path)): \(Count.of(count, "review"))")
  }

  private static func deposit(_ file: String, _ schema: RelaxNG) throws -> Deposit {
    let name = Files.name(file)
    guard !Unsigned.isUnsigned(name) else {
      throw Complaint(
        "\(name) is not signed off yet",
        hint: "nothing was added; silp sign-off \(file) --role \"...\", in the review it came from")
    }
    let bytes = try Files.read(file)
    do { return try Deposit(reading: bytes, schema: schema) } catch {
      throw Complaint(error, deposit: name)
    }
  }

  /// Asks a set; a complaint where it cannot answer.
  static func asking<Result>(
    _ set: ReviewSet, _ body: () throws(SetError) -> Result
  ) throws(Complaint) -> Result {
    do { return try body() } catch { throw Complaint(error, set: Files.name(set.path)) }
  }
}
