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

let package = Package(
    name: "zahlstelle",
    dependencies: [
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
    ],
    targets: [
        .target(name: "PayPoint", swiftSettings: strict),
        .target(name: "ZVT", swiftSettings: strict),
        .target(name: "ZVTSession", dependencies: ["ZVT"], swiftSettings: strict),
        .target(name: "ESCPOS", swiftSettings: strict),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .target(
            name: "Devices",
            dependencies: [
                "PayPoint", "ZVT", "ZVTSession", "ESCPOS", "CQREncode",
            ] + nio, swiftSettings: strict),
        .target(name: "VarlinkIDL", swiftSettings: strict),
        .executableTarget(name: "varlink-generate", dependencies: ["VarlinkIDL"], swiftSettings: strict),
        .plugin(name: "VarlinkPlugin", capability: .buildTool(), dependencies: ["varlink-generate"]),
        .target(name: "Varlink", dependencies: nio, swiftSettings: strict),
        .target(
            name: "Journal",
            dependencies: [
                "PayPoint", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
            ], exclude: ["FORMAT.md"], swiftSettings: strict),
        .target(
            name: "Interface", dependencies: ["PayPoint", "Varlink"], swiftSettings: strict, plugins: ["VarlinkPlugin"]),
        .target(
            name: "Daemon",
            dependencies: [
                "PayPoint", "Devices", "ESCPOS", "Interface", "Journal", "Varlink", "ZVT", "ZVTSession",
                .product(name: "TOMLKit", package: "TOMLKit"), .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: strict),
        .executableTarget(
            name: "zahlstelled",
            dependencies: [
                "Daemon", "PayPoint", .product(name: "Logging", package: "swift-log"),
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
