internal import Foundation
internal import Synchronization

/// Reads a stream to its end on a thread of its own, up to a limit.
final class Collected: Sendable {
  private let bytes = Mutex<[UInt8]?>([])
  private let done = DispatchSemaphore(value: 0)

  /// Starts reading; a program that writes beyond the limit is stopped.
  init(_ handle: FileHandle, limit: Int, process: Int32) {
    DispatchQueue.global().async { [self] in
      while let data = try? handle.read(upToCount: 1 << 16), !data.isEmpty {
        let fits = bytes.withLock { bytes in
          bytes?.append(contentsOf: data)
          if bytes?.count ?? 0 > limit { bytes = nil }
          return bytes != nil
        }
        guard fits else {
          kill(process, SIGKILL)
          break
        }
      }
      done.signal()
    }
  }

  /// What was read; nil if it was too much.
  ///
  /// A program's own children can hold the stream open after it ended, so this has an end too.
  func wait(seconds: Double) -> [UInt8]? {
    _ = done.wait(timeout: .now() + seconds)
    return bytes.withLock { $0 }
  }
}

/// Writes what a program reads, on a thread of its own.
final class Feed: Sendable {
  private let done = DispatchSemaphore(value: 0)

  init(_ input: [UInt8], to handle: FileHandle) {
    BrokenPipes.areIgnored
    DispatchQueue.global().async { [self] in
      // A program need not read all it is offered.
      try? handle.write(contentsOf: Data(input))
      try? handle.close()
      done.signal()
    }
  }

  func wait(seconds: Double) { _ = done.wait(timeout: .now() + seconds) }
}

/// Keeps the signal for a broken pipe from ending us where a program does not read to the end.
///
/// For good: the rest of us takes a broken pipe as an error too.
private enum BrokenPipes {
  static let areIgnored: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}
