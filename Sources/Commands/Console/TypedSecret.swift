internal import CProcess

/// A secret while it is typed: its bytes stand in one place, which is wiped when it is done with.
@safe package final class TypedSecret {
  /// The most bytes a secret can have; more than anybody types or pastes.
  package static let capacity = 1 << 16

  /// What comes after a key.
  package enum Step: Hashable, Sendable {
    /// More keys.
    case more
    /// Nothing: Enter was pressed.
    case done
    /// Nothing: it was broken off, or became too long.
    case cancelled
  }

  private let bytes: UnsafeMutableRawBufferPointer
  private var count = 0

  /// Begins with nothing typed.
  package init() {
    unsafe bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.capacity, alignment: 1)
  }

  deinit {
    if let start = unsafe bytes.baseAddress { unsafe cprocess_wipe(start, bytes.count) }
    unsafe bytes.deallocate()
  }

  /// Takes one byte as the keyboard sends it.
  package func take(_ byte: UInt8) -> Step {
    switch byte {
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): return .done
    case Key.interrupt: return .cancelled
    case Key.end: return count == 0 ? .cancelled : .more
    case Key.backspace, Key.delete: removeCharacter()
    case Key.killLine: count = 0
    default:
      guard count < Self.capacity else { return .cancelled }
      unsafe bytes[count] = byte
      count += 1
    }
    return .more
  }

  /// What was typed, or nil where that is no text.
  package var text: String? {
    unsafe String(validating: UnsafeRawBufferPointer(bytes)[..<count], as: UTF8.self)
  }

  /// Takes back the last character, all of its bytes.
  private func removeCharacter() {
    while count > 0 {
      count -= 1
      if unsafe bytes[count] & 0xC0 != 0x80 { return }
    }
  }

  /// What the keys send that mean something here.
  private enum Key {
    static let interrupt: UInt8 = 3
    static let end: UInt8 = 4
    static let backspace: UInt8 = 8
    static let killLine: UInt8 = 21
    static let delete: UInt8 = 127
  }
}

@available(*, unavailable)
extension TypedSecret: Sendable {}
