import Foundation
import ReviewModel
import ReviewStore

/// Starting the program that was built.
enum Starting {
  static func run(_ program: String, in place: Workplace) throws {
    let floor = "/bin/true"
    try Comparison(turns: 200, warm: 5) {
      try start(program, ["--version"])
    } peer: {
      try start(floor, [])
    }.report("silp --version, beside /bin/true", bar: "< 20 ms")

    let path = place.folder + "/start"
    let details = ["--title", "t", "--board", "b", "--decision", "d", "--threshold", "t"]
    try start(
      program, ["new", path, "--make-unlock-file", path + ".key", "--no-input"] + details)
    let key = Secret.unlockFile(try UnlockFile.read(path + ".key"))
    let file = RecordFile<Record>(
      try SealedFile.open(
        path + ".silp", kind: .review, secret: key, identifiers: .random))
    for number in 0..<2_000 { try file.append(Notes.operation(number)) }
    let opening = ["--review", path + ".silp", "--unlock-with", path + ".key", "--no-input"]
    try Comparison(turns: 50, warm: 2) {
      try start(program, ["day", "1"] + opening)
    } peer: {
      try start(floor, [])
    }.report("silp day 1 without a line, 2000 notes, beside /bin/true", bar: "prompt < 100 ms")
  }

  /// Runs a program to its end with nothing to read and nowhere to write.
  private static func start(_ program: String, _ arguments: [String]) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (descriptor, mode) in [(0, O_RDONLY), (1, O_WRONLY), (2, O_WRONLY)] as [(Int32, Int32)] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", mode, 0)
    }
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    defer { for word in words { free(word) } }
    words.append(nil)
    let none: [UnsafeMutablePointer<CChar>?] = [nil]
    var child: pid_t = 0
    var status: Int32 = 0
    guard posix_spawn(&child, program, &actions, nil, words, none) == 0,
      waitpid(child, &status, 0) == child, status == 0
    else { throw Failed(program: program, status: status) }
  }

  struct Failed: Error {
    let program: String
    let status: Int32
  }
}
