import Dispatch
import Foundation
import ReviewModel
import ReviewStore
import Testing

@Suite("Locks and permissions") struct AccessTests {
  private let desk = Desk()

  @Test("while another process writes, a file is in use, and afterwards it is not")
  func inUse() async throws {
    let file = RecordFile<Record>(try desk.create())
    let (begun, done) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let writing = Thread {
      _ = try? file.append(operation(1, [.create(id(1), place("a"))])) {
        begun.signal()
        done.wait()
      }
      begun.signal()
    }
    writing.start()
    begun.waitUntilReady()
    await #expect(processExitsWith: .exitCode(4)) { [path = desk.path() as String] in
      let other = try SealedFile.open(
        path, kind: .review, secret: Desk.secret, identifiers: .random, wait: 0.05)
      do throws(StoreError) {
        try RecordFile<Record>(other).append(operation(2, [.create(id(2), place("b"))]))
      } catch { exit(error == .inUse ? 4 : 1) }
    }
    done.signal()
    begun.waitUntilReady()
    let other = RecordFile<Record>(try desk.open())
    try other.append(operation(2, [.create(id(2), place("b"))]))
    #expect(try told(other) == ["L1 a", "L2 b"])
  }

  @Test("a process killed while it writes leaves the file as it was")
  func killed() async throws {
    let file = RecordFile<Record>(try desk.create())
    try file.append(operation(1, [.create(id(1), place("a"))]))
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = desk.path() as String] in
      let other = RecordFile<Record>(
        try SealedFile.open(
          path, kind: .review, secret: Desk.secret, identifiers: .random, wait: 0.05))
      try other.append(operation(2, [.create(id(2), place("b"))])) { kill(getpid(), SIGKILL) }
    }
    #expect(try told(file) == ["L1 a"])
    try file.append(operation(2, [.create(id(2), place("b"))]))
    #expect(try told(RecordFile(try desk.open())) == ["L1 a", "L2 b"])
    #expect(try file.file.verifyChains().isEmpty)
  }

  @Test("a file that cannot be written to is still read")
  func readOnly() async throws {
    try RecordFile<Record>(try desk.create()).append(operation(1, [.create(id(1), place("a"))]))
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: desk.path())
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: desk.folder)
    await #expect(processExitsWith: .exitCode(5)) { [path = desk.path() as String] in
      // Nothing is read-only to the superuser.
      if getuid() == 0 { setuid(65_534) }
      let file = RecordFile<Record>(
        try SealedFile.open(
          path, kind: .review, secret: Desk.secret, identifiers: .random, wait: 0.05))
      guard try file.contents().items.count == 1 else { exit(1) }
      do throws(StoreError) { try file.append(operation(2, [.remove(id(1))])) } catch {
        exit(error == .readOnly ? 5 : 1)
      }
    }
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: desk.folder)
  }

  @Test("a file that was replaced while it was open is not written to")
  func replaced() throws {
    let file = RecordFile<Record>(try desk.create())
    try FileManager.default.moveItem(atPath: desk.path(), toPath: desk.path("moved"))
    _ = try desk.create()
    let before = try desk.bytes("moved")
    #expect(throws: StoreError.replaced(desk.path())) {
      try file.append(operation(1, [.create(id(1), place("a"))]))
    }
    #expect(try desk.bytes("moved") == before)
  }
}

extension DispatchSemaphore {
  /// Waits, which is safe here: another thread signals, whatever the tasks do.
  fileprivate func waitUntilReady() { wait() }
}
