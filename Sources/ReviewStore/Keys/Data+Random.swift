internal import FoundationEssentials

extension Data {
  /// Bytes from the system's random numbers, fit for keys.
  static func random(count: Int) -> Data {
    var system = SystemRandomNumberGenerator()
    return Data((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &system) })
  }
}
