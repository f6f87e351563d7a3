// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who builds silp builds its timings.
let package = Package(
  name: "benchmarks",
  dependencies: [
    .package(name: "silp", path: ".."),
    // The peer; pinned as in the package itself.
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .executableTarget(
      name: "bench",
      dependencies: [
        .product(name: "SILP", package: "silp"), .product(name: "GRDB", package: "GRDB.swift"),
      ])
  ]
)
