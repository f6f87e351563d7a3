// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors where we build and test; a user's newer compiler may warn of more than ours.
let warningsAreErrors = Context.environment["SILP_STRICT"] == "1"

/// What every target is compiled with.
let strict: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .strictMemorySafety(),
  ]
  + (warningsAreErrors
    ? [.treatAllWarnings(as: .error), .treatWarning("ExplicitSendable", as: .error)] : [])

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let crypto: [Target.Dependency] = [
  .product(name: "Crypto", package: "swift-crypto"),
  .product(name: "CryptoExtras", package: "swift-crypto"),
]

let package = Package(
  name: "silp",
  products: [
    .library(
      name: "SILP",
      targets: [
        "ReviewModel", "Views", "Settings", "ReviewStore", "Identities", "Intake", "Interchange",
        "ReviewSets", "Genograms", "LearningDays", "Lenses", "Pictures", "Documents", "Reports",
      ]),
    .executable(name: "silp", targets: ["silp"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The records, and what may be seen of them.
    .target(name: "ReviewModel"),
    .target(name: "Views", dependencies: ["ReviewModel"]),
    .target(
      name: "Settings",
      dependencies: ["ReviewModel", .product(name: "Yams", package: "Yams")]),

    // Keeping them.
    .target(
      name: "ReviewStore",
      dependencies: ["ReviewModel", .product(name: "GRDB", package: "GRDB.swift")] + crypto),
    .target(name: "Identities", dependencies: ["ReviewModel", "Views", "XML", "Archive"]),

    // Files in.
    .target(name: "Intake", dependencies: ["ReviewModel", "XML", "Archive"]),
    .target(name: "Interchange", dependencies: ["ReviewModel", "Views", "XML"]),

    // Many reviews together.
    .target(
      name: "ReviewSets",
      dependencies: ["XML", .product(name: "GRDB", package: "GRDB.swift")]),

    // What the method adds.
    .target(name: "Genograms", dependencies: ["ReviewModel", "Views"]),
    .target(name: "LearningDays", dependencies: ["ReviewModel"]),
    .target(name: "Lenses", dependencies: ["ReviewModel"]),
    .target(name: "Pictures", dependencies: ["Views"]),

    // Files out.
    .target(name: "Documents", dependencies: ["XML", "Archive"]),
    .target(name: "Reports", dependencies: ["Views", "Lenses", "Pictures", "Documents"]),

    // The ground: libraries, programs, templates.
    .target(name: "XML", dependencies: ["CLibXML2"]),
    .target(name: "Archive", dependencies: ["CLibZip"]),
    .target(name: "ExternalPrograms"),
    .target(name: "Templates", path: "Templates", plugins: ["EmbedTemplates"]),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .systemLibrary(name: "CProcess"),

    // Where it all meets.
    .target(
      name: "Commands",
      dependencies: [
        "ReviewModel", "Views", "Settings", "ReviewStore", "Identities", "Intake", "Interchange",
        "ReviewSets", "Genograms", "LearningDays", "Lenses", "Pictures", "Documents", "Reports",
        "XML", "Archive",
        "ExternalPrograms",
        "Templates", "CLibEdit", "CProcess", argumentParser,
      ]),
    .executableTarget(name: "silp", dependencies: ["Commands"]),

    .executableTarget(name: "embed-templates"),
    .plugin(
      name: "EmbedTemplates", capability: .buildTool(), dependencies: ["embed-templates"]),

    // Tests.
    .target(name: "TestSupport", dependencies: ["ReviewModel"]),
    .systemLibrary(name: "CTerminal", path: "Tests/CTerminal"),
    .testTarget(name: "ReviewModelTests", dependencies: ["ReviewModel", "TestSupport"]),
    .testTarget(name: "ViewsTests", dependencies: ["ReviewModel", "Views", "TestSupport"]),
    .testTarget(name: "SettingsTests", dependencies: ["ReviewModel", "Settings", "TestSupport"]),
    .testTarget(
      name: "ReviewStoreTests",
      dependencies: [
        "ReviewModel", "ReviewStore", "TestSupport", .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "IdentitiesTests",
      dependencies: ["ReviewModel", "Views", "Identities", "TestSupport"],
      exclude: ["Texts"]),
    .testTarget(
      name: "IntakeTests", dependencies: ["ReviewModel", "Intake", "Archive", "TestSupport"],
      exclude: ["Files"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: ["ReviewModel", "Views", "Intake", "Interchange", "XML", "TestSupport"]),
    .testTarget(
      name: "ReviewSetsTests",
      dependencies: [
        "ReviewModel", "Views", "Interchange", "ReviewSets", "XML", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "GenogramsTests",
      dependencies: ["ReviewModel", "Views", "Genograms", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "PicturesTests",
      dependencies: ["ReviewModel", "Views", "Pictures", "XML", "TestSupport"],
      exclude: ["Snapshots"]),
    .testTarget(
      name: "LearningDaysTests", dependencies: ["ReviewModel", "LearningDays", "TestSupport"]),
    .testTarget(
      name: "LensesTests",
      dependencies: ["ReviewModel", "Views", "Settings", "Lenses", "Reports", "TestSupport"]),
    .testTarget(
      name: "ReportsTests",
      dependencies: ["ReviewModel", "Views", "Documents", "Reports", "TestSupport"]),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "XML", "Archive", "TestSupport"]),
    .testTarget(
      name: "FormsTests",
      dependencies: ["ReviewModel", "Documents", "Intake", "Settings", "Archive", "TestSupport"]),
    .testTarget(
      name: "ExternalProgramsTests", dependencies: ["ExternalPrograms", "TestSupport"]),
    .testTarget(name: "ArchiveTests", dependencies: ["Archive", "TestSupport"]),
    .testTarget(name: "XMLTests", dependencies: ["XML", "TestSupport"]),
    .testTarget(
      name: "CommandsTests",
      dependencies: [
        "Commands", "TestSupport", "CTerminal", "ReviewModel", "ReviewStore", "Identities",
        "Archive", "Views", "Interchange", argumentParser,
      ], exclude: ["Snapshots", "Recordings"]),
    .testTarget(name: "PackageTests", dependencies: ["TestSupport"]),
  ]
)

for target in package.targets where ![.plugin, .system].contains(target.type) {
  target.swiftSettings = (target.swiftSettings ?? []) + strict
}
