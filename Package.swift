// swift-tools-version: 6.2
import PackageDescription

/// Upcoming language features that every target of ours is built with.
let values: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
]

/// The same, for targets whose code runs on the main actor unless it says otherwise.
let mainActor: [SwiftSetting] = values + [.defaultIsolation(MainActor.self)]

/// The themes that the program carries in itself, by the names of their files.
let themes = ["campus-night", "campus-day", "high-contrast", "monochrome", "ascii"]

let package = Package(
    name: "Wangge",
    products: [.executable(name: "wangge", targets: ["wangge"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    ],
    targets: [
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CMainLoop"),
        .systemLibrary(name: "CSQLite", providers: [.apt(["libsqlite3-dev"])]),
        .target(name: "Domain", swiftSettings: values),
        .target(
            name: "Security",
            dependencies: [
                "Domain", .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: values
        ),
        .target(
            name: "Persistence",
            dependencies: [
                "CSQLite", "Domain", "Security", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: values
        ),
        .target(
            name: "Interchange",
            dependencies: ["Domain", "Security", "Persistence"],
            swiftSettings: values
        ),
        .target(
            name: "ViewModels",
            dependencies: ["Domain", "Security", "Persistence", "Interchange"],
            swiftSettings: mainActor
        ),
        .target(name: "TerminalUI", swiftSettings: mainActor),
        .target(
            name: "NcursesTerminal",
            dependencies: ["TerminalUI", "CNcurses", "CMainLoop"],
            swiftSettings: mainActor
        ),
        .target(name: "Localisation", swiftSettings: values),
        .target(
            name: "Screens",
            dependencies: ["Domain", "Security", "ViewModels", "TerminalUI", "Localisation"],
            swiftSettings: mainActor
        ),
        .executableTarget(
            name: "wangge",
            dependencies: [
                "Domain", "Security", "Persistence", "Interchange", "ViewModels", "TerminalUI",
                "NcursesTerminal", "Localisation", "Screens",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            resources: themes.map { .embedInCode("Themes/\($0).toml") },
            swiftSettings: values,
            // Debug information is 45 of the 130 MB of a static program, and nobody is there to read it.
            linkerSettings: [
                .unsafeFlags(["-Xlinker", "--strip-debug"], .when(configuration: .release))
            ]
        ),
        .target(
            name: "TestSupport", dependencies: ["Domain", "Persistence", "Security"],
            path: "Tests/TestSupport", swiftSettings: values),
        .testTarget(
            name: "DomainTests", dependencies: ["Domain"], exclude: ["Golden"],
            swiftSettings: values),
        .testTarget(
            name: "SecurityTests", dependencies: ["Security", "Domain"], swiftSettings: values),
        .testTarget(
            name: "PersistenceTests",
            dependencies: [
                "TestSupport", "Interchange", "Persistence", "Security", "Domain",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: values
        ),
        .testTarget(
            name: "InterchangeTests",
            dependencies: ["TestSupport", "Interchange", "Persistence", "Security", "Domain"],
            swiftSettings: values
        ),
        .testTarget(
            name: "ViewModelsTests",
            dependencies: [
                "TestSupport", "ViewModels", "Persistence", "Security", "Interchange", "Domain",
            ],
            swiftSettings: mainActor
        ),
        .testTarget(
            name: "TerminalUITests", dependencies: ["TestSupport", "TerminalUI"],
            swiftSettings: mainActor),
        .testTarget(
            name: "NcursesTerminalTests",
            dependencies: ["NcursesTerminal", "TerminalUI"],
            swiftSettings: mainActor
        ),
        .testTarget(
            name: "ScreensTests",
            dependencies: [
                "TestSupport", "Screens", "ViewModels", "TerminalUI", "Localisation",
                "Interchange", "Persistence", "Security", "Domain",
            ],
            exclude: ["Golden"],
            swiftSettings: mainActor
        ),
        .testTarget(name: "ArchitectureTests", swiftSettings: values),
        .testTarget(
            name: "wanggeTests",
            dependencies: [
                "wangge", "Domain", "Interchange", "Localisation", "NcursesTerminal",
                "Persistence", "TerminalUI", "TestSupport",
            ],
            swiftSettings: mainActor
        ),
        .testTarget(
            name: "TerminalTests",
            dependencies: ["wangge", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: values
        ),
    ],
    swiftLanguageModes: [.v6]
)
