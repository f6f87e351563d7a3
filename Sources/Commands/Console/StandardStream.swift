internal import CProcess
internal import Foundation

/// Standard output and standard error: all of a text is written, or it is said that it was not.
enum StandardStream {
  /// Writes results.
  ///
  /// Where nobody reads them any more the program ends, quietly and in the way that shells expect
  /// of a program that writes into a pipe; where they cannot be written, it fails.
  @Sendable static func out(_ text: String) {
    switch write(text, to: STDOUT_FILENO) {
    case 0: return
    case EPIPE:
      cprocess_raise(SIGPIPE)
      exit(128 + SIGPIPE)
    default:
      let complaint = Complaint(
        "the results could not be written to where they were sent",
        hint: "what was said to be saved is saved; check the free space, then run it again")
      err(complaint.text)
      exit(complaint.exit.rawValue)
    }
  }

  /// Writes messages, as far as anybody reads them.
  @Sendable static func err(_ text: String) { _ = write(text, to: STDERR_FILENO) }

  /// Writes all of a text; the system's number of what kept it from that, or 0.
  private static func write(_ text: String, to stream: Int32) -> Int32 {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = unsafe bytes.withUnsafeBytes {
        unsafe Foundation.write(stream, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        bytes = bytes.dropFirst(count)
      } else if errno == EAGAIN {
        Terminal.waitToWrite(stream)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}
