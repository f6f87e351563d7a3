import Foundation
import ReviewModel
import ReviewStore

/// Starting the program that was built.
enum Starting {
  static func run(_ program: String, in place: Workplace) throws {
    let floor = "/bin/true"
    try Comparison(turns: 200, warm: 5) {
      try start(program, ["--version"], in: place.folder)
    } peer: {
      try start(floor, [], in: place.folder)
    }.report("silp --version, beside /bin/true", bar: "< 20 ms")

    let details = ["--title", "t", "--board", "b", "--decision", "d", "--threshold", "t"]
    try start(
      program, ["new", "start", "--make-unlock-file", "key", "--no-input"] + details,
      in: place.folder)
    let key = Secret.unlockFile(try UnlockFile.read(place.folder + "/key"))
    let file = RecordFile<Record>(
      try SealedFile.open(
        place.folder + "/start.silp", kind: .review, secret: key, identifiers: .random))
    for number in 0..<2_000 { try file.append(Notes.operation(number)) }
    let day = ["day", "1", "--review", "start.silp", "--unlock-with", "key", "--no-input"]
    try Comparison(turns: 50, warm: 2) {
      try start(program, day, in: place.folder)
    } peer: {
      try start(floor, [], in: place.folder)
    }.report("silp day 1 without a line, 2000 notes, beside /bin/true", bar: "prompt < 100 ms")
  }

  /// Runs a program to its end with nothing to read and nowhere to write.
  private static func start(
    _ program: String, _ arguments: [String], in folder: String
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addchdir_np(&actions, folder)
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
