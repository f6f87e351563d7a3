internal import CProcess
internal import Foundation

/// What is done to the terminal itself.
enum Terminal {
  /// Waits for something to read, for a while; false when nothing came, or a signal did.
  static func waitForInput(milliseconds: Int32) -> Bool {
    wait(STDIN_FILENO, for: POLLIN, milliseconds: milliseconds)
  }

  /// Waits for a line to be typed, this long at most; time in which the computer slept counts.
  static func waitForLine(seconds: Double) -> Bool {
    let clock = ContinuousClock()
    let end = clock.now + .seconds(seconds)
    while clock.now < end {
      if waitForInput(milliseconds: 500) { return true }
    }
    return false
  }

  /// Waits until a stream takes more.
  static func waitToWrite(_ stream: Int32) {
    _ = wait(stream, for: POLLOUT, milliseconds: 1000)
  }

  private static func wait<Flag: BinaryInteger>(
    _ stream: Int32, for event: Flag, milliseconds: Int32
  ) -> Bool {
    var state = pollfd(fd: stream, events: Int16(event), revents: 0)
    return unsafe poll(&state, 1, milliseconds) > 0
  }

  /// The next byte, which is there already or is waited for; nil at the end of input.
  static func readByte() -> UInt8? {
    var byte: UInt8 = 0
    while true {
      let count = unsafe read(STDIN_FILENO, &byte, 1)
      if count == 1 { return byte }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return nil }
      _ = waitForInput(milliseconds: 1000)
    }
  }

  /// The next character; bytes that make none are passed over.
  static func readScalar() -> Unicode.Scalar? {
    while let first = readByte() {
      guard let length = first.lengthOfCharacter else { continue }
      var bytes = [first]
      while bytes.count < length, let next = readByte() { bytes.append(next) }
      if let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first {
        return scalar
      }
    }
    return nil
  }
}

extension UInt8 {
  /// How many bytes a UTF-8 character has that begins with this one; nil where none does.
  fileprivate var lengthOfCharacter: Int? {
    switch (~self).leadingZeroBitCount {
    case 0: 1
    case let ones where (2...4).contains(ones): ones
    default: nil
    }
  }
}
