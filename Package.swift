// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"), .product(name: "NIOPosix", package: "swift-nio"),
]
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let toml: Target.Dependency = .product(name: "TOMLKit", package: "TOMLKit")

// Pure cores: no I/O, no clock.
let cores: [Target] = [
    .target(name: "CSV", swiftSettings: strict),
    .target(name: "JSON", swiftSettings: strict),
    .target(name: "PayPoint", swiftSettings: strict),
    .target(name: "Pages", dependencies: ["PayPoint"], swiftSettings: strict),
    .target(name: "Tables", dependencies: ["CSV", "PayPoint"], swiftSettings: strict),
    .target(name: "ZVT", dependencies: ["JSON"], swiftSettings: strict),
    .target(name: "ZVTSession", dependencies: ["ZVT"], swiftSettings: strict),
    .target(name: "ESCPOS", swiftSettings: strict),
    .target(name: "VarlinkIDL", swiftSettings: strict),
]

// Shells around them.
let shells: [Target] = [
    .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CEPoll"),
    .systemLibrary(name: "CTimex"),
    .systemLibrary(name: "CUDev", pkgConfig: "libudev", providers: [.apt(["libudev-dev"])]),
    .systemLibrary(name: "CUSB", pkgConfig: "libusb-1.0", providers: [.apt(["libusb-1.0-0-dev"])]),
    .executableTarget(name: "varlink-generate", dependencies: ["VarlinkIDL"], swiftSettings: strict),
    .plugin(name: "VarlinkPlugin", capability: .buildTool(), dependencies: ["varlink-generate"]),
    .target(name: "Varlink", dependencies: ["JSON"] + nio, swiftSettings: strict),
    .target(
        name: "Journal", dependencies: ["JSON", "PayPoint", grdb, sqlite, crypto], exclude: ["FORMAT.md"],
        swiftSettings: strict
    ),
    .target(name: "Receivables", dependencies: ["PayPoint", grdb, sqlite], swiftSettings: strict),
    .target(name: "Archives", dependencies: ["JSON", "Journal", "PayPoint", crypto], swiftSettings: strict),
    .target(
        name: "WireRecord", dependencies: ["JSON", "PayPoint", "ZVT", "ZVTSession"], exclude: ["FORMAT.md"],
        swiftSettings: strict),
    .target(
        name: "Devices",
        dependencies: ["PayPoint", "ZVT", "ZVTSession", "ESCPOS", "WireRecord", "CEPoll", "CQREncode", "CUDev", "CUSB"]
            + nio,
        swiftSettings: strict),
    .target(
        name: "Interface",
        dependencies: ["CSV", "JSON", "Pages", "PayPoint", "Tables", "Varlink", "WireRecord", crypto],
        swiftSettings: strict,
        plugins: ["VarlinkPlugin"]),
    .target(
        name: "Daemon",
        dependencies: [
            "PayPoint", "Devices", "ESCPOS", "Interface", "Journal", "Receivables", "Varlink", "WireRecord", "ZVT",
            "ZVTSession", toml, logging,
        ], swiftSettings: strict),
    .target(name: "Plugged", dependencies: ["CUDev"], swiftSettings: strict),
    .target(name: "Updates", dependencies: ["Archives", "JSON", "PayPoint", crypto], swiftSettings: strict),
    .systemLibrary(name: "CCairo", pkgConfig: "cairo", providers: [.apt(["libcairo2-dev"])]),
    .target(name: "Simulation", dependencies: ["ZVT", "CCairo", "CQREncode"] + nio, swiftSettings: strict),
    .target(name: "CTaskHooks"),
    .target(
        name: "World",
        dependencies: [
            "CTaskHooks", "Daemon", "Devices", "ESCPOS", "Journal", "PayPoint", "Simulation", "Tables", "ZVT",
            "ZVTSession",
            sqlite, logging,
        ], swiftSettings: strict),
]

let programs: [Target] = [
    .executableTarget(
        name: "zahlstelled", dependencies: ["Daemon", "PayPoint", "Varlink", logging, argumentParser],
        swiftSettings: strict),
    .executableTarget(
        name: "zahlstelle",
        dependencies: [
            "Archives", "CSV", "CTimex", "Daemon", "Devices", "Interface", "JSON", "Journal", "PayPoint", "Plugged",
            "Updates", "Varlink", "WireRecord", "ZVT", "ZVTSession", argumentParser,
        ],
        swiftSettings: strict),
    .executableTarget(
        name: "zahlstelle-bench",
        dependencies: [
            "CSV", "Devices", "ESCPOS", "Journal", "PayPoint", "Receivables", "Simulation", "Tables", "Varlink",
            "WireRecord", "ZVT", "ZVTSession", grdb, crypto,
            argumentParser,
        ], swiftSettings: strict),
    .executableTarget(
        name: "zahlstelle-sim", dependencies: ["JSON", "PayPoint", "Simulation", "ZVT", argumentParser],
        swiftSettings: strict),
    .executableTarget(name: "zahlstelle-simulate", dependencies: ["World", argumentParser], swiftSettings: strict),
    .executableTarget(
        name: "varlink-certification", dependencies: ["Varlink"], swiftSettings: strict, plugins: ["VarlinkPlugin"]),
]

let tests: [Target] = [
    .testTarget(name: "CSVTests", dependencies: ["CSV"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "PluggedTests", dependencies: ["Plugged"], swiftSettings: strict),
    .testTarget(name: "JSONTests", dependencies: ["JSON"], swiftSettings: strict),
    .testTarget(name: "PayPointTests", dependencies: ["PayPoint", "Journal"], swiftSettings: strict),
    .testTarget(name: "PagesTests", dependencies: ["Pages", "PayPoint"], swiftSettings: strict),
    .testTarget(name: "TablesTests", dependencies: ["CSV", "PayPoint", "Tables"], swiftSettings: strict),
    .testTarget(name: "ZVTTests", dependencies: ["ZVT"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "ZVTSessionTests", dependencies: ["ZVTSession", "ZVT"], swiftSettings: strict),
    .testTarget(name: "ESCPOSTests", dependencies: ["ESCPOS"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(name: "VarlinkIDLTests", dependencies: ["VarlinkIDL"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
        name: "VarlinkTests",
        dependencies: ["JSON", "Varlink", "VarlinkIDL"] + nio + [
            .product(name: "NIOEmbedded", package: "swift-nio"), .product(name: "NIOTestUtils", package: "swift-nio"),
        ], swiftSettings: strict, plugins: ["VarlinkPlugin"]),
    .target(name: "TestTools", path: "Tests/Tools", swiftSettings: strict),
    .testTarget(
        name: "JournalTests", dependencies: ["JSON", "Journal", "PayPoint", "TestTools", grdb, sqlite],
        exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
        name: "ReceivablesTests", dependencies: ["Journal", "PayPoint", "Receivables", "TestTools", grdb],
        swiftSettings: strict),
    .testTarget(
        name: "ArchivesTests", dependencies: ["Archives", "Journal", "PayPoint", "Receivables", "TestTools"],
        swiftSettings: strict),
    .testTarget(
        name: "UpdatesTests", dependencies: ["Archives", "PayPoint", "TestTools", "Updates", crypto],
        swiftSettings: strict),
    .testTarget(
        name: "WireRecordTests", dependencies: ["PayPoint", "WireRecord", "ZVT", "ZVTSession"], exclude: ["Recordings"],
        swiftSettings: strict),
    .testTarget(name: "SimulationTests", dependencies: ["Simulation", "ZVT", "ESCPOS"], swiftSettings: strict),
    .testTarget(
        name: "DevicesTests", dependencies: ["Devices", "ESCPOS", "PayPoint", "WireRecord", "ZVT", "ZVTSession"],
        swiftSettings: strict),
    .testTarget(
        name: "DaemonTests",
        dependencies: ["Daemon", "Devices", "ESCPOS", "PayPoint", "Varlink", "ZVT", "ZVTSession", logging],
        swiftSettings: strict),
    .testTarget(
        name: "EndToEndTests",
        dependencies: [
            "Daemon", "Devices", "ESCPOS", "Interface", "JSON", "Journal", "PayPoint", "Simulation", "Varlink", "ZVT",
            "ZVTSession",
            logging, sqlite,
        ], swiftSettings: strict),
    .testTarget(name: "WorldTests", dependencies: ["zahlstelle-simulate"], swiftSettings: strict),
    .testTarget(
        name: "ZahlstelleCommandTests",
        dependencies: ["zahlstelle", "Interface", "PayPoint", "Updates", "Varlink", "ZVT", argumentParser],
        swiftSettings: strict),
]

let package = Package(
    name: "zahlstelle",
    products: [
        .library(name: "Varlink", targets: ["Varlink", "VarlinkIDL"]),
        .plugin(name: "VarlinkPlugin", targets: ["VarlinkPlugin"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: cores + shells + programs + tests,
    swiftLanguageModes: [.v6]
)
