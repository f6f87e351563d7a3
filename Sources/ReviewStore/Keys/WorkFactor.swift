internal import Crypto
internal import FoundationEssentials

/// How much work it is to try one passphrase: the parameters of scrypt (RFC 7914).
public struct WorkFactor: Hashable, Codable, Sendable {
  /// The cost in time and memory, a power of two.
  public let cost: Int
  /// The size of a block.
  public let blockSize: Int
  /// How many could be worked at once.
  public let parallelism: Int

  private enum CodingKeys: String, CodingKey {
    case cost = "N"
    case blockSize = "r"
    case parallelism = "p"
  }

  /// What every new passphrase gets: 128 MB of memory and a good part of a second.
  public static let standard = WorkFactor(cost: 1 << 17, blockSize: 8, parallelism: 1)

  /// How many bytes of memory it takes to try one passphrase.
  public var memory: Int { 128 * cost * blockSize }

  /// Whether it is less work than what new passphrases get.
  public var isBelowStandard: Bool {
    memory * parallelism < Self.standard.memory * Self.standard.parallelism
  }

  /// Makes a work factor; small ones are for tests alone.
  package init(cost: Int, blockSize: Int, parallelism: Int) {
    self.cost = cost
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// Whether the parameters are ones to work with, so that a damaged or hostile file cannot make us
  /// take all memory or work for hours: at most 1 GB.
  var isSane: Bool {
    (2...(1 << 20)).contains(cost) && cost.nonzeroBitCount == 1 && (1...16).contains(blockSize)
      && (1...16).contains(parallelism) && memory <= 1 << 30
  }

  /// The key that a passphrase gives; nil where there is no passphrase or the work cannot be done.
  func key(_ passphrase: Passphrase, salt: Data) -> SymmetricKey? {
    // An empty passphrase would trap in the library.
    guard isSane, passphrase.bytes.bitCount > 0, !salt.isEmpty else { return nil }
    return try? passphrase.bytes.stretched(
      salt: salt, cost: cost, blockSize: blockSize, parallelism: parallelism)
  }
}
