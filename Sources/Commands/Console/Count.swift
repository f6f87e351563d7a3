/// Puts a number before what it counts.
enum Count {
  /// `1 step`, `2 steps`.
  static func of(_ number: Int, _ one: String, _ many: String? = nil) -> String {
    "\(number) \(number == 1 ? one : many ?? one + "s")"
  }
}
