// swift-tools-version: 6.2
import PackageDescription

// The modules are those of the product, through symbolic links, built once more so that libFuzzer sees their branches.
// Varlink comes without its sockets: what is left needs little of NIO.

let language: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

// The second flag lets the targets import what is internal, in an optimised build too.
let instrumented = language + [.unsafeFlags(["-sanitize=fuzzer", "-enable-testing"])]
let driven = language + [.treatAllWarnings(as: .error), .unsafeFlags(["-sanitize=fuzzer"])]

let modules: [Target] = [
    .target(name: "CSV", path: "Modules/CSV", swiftSettings: instrumented),
    .target(name: "JSON", path: "Modules/JSON", swiftSettings: instrumented),
    .target(name: "ZVT", dependencies: ["JSON"], path: "Modules/ZVT", swiftSettings: instrumented),
    .target(name: "ZVTSession", dependencies: ["ZVT"], path: "Modules/ZVTSession", swiftSettings: instrumented),
    .target(name: "ESCPOS", path: "Modules/ESCPOS", swiftSettings: instrumented),
    .target(name: "VarlinkIDL", path: "Modules/VarlinkIDL", swiftSettings: instrumented),
    .target(
        name: "Varlink", dependencies: ["JSON", .product(name: "NIOCore", package: "swift-nio")],
        path: "Modules/Varlink", swiftSettings: instrumented),
    .systemLibrary(name: "CFuzzer", path: "Modules/CFuzzer"),
    .target(
        name: "FuzzSupport", dependencies: ["CFuzzer"], path: "Targets/FuzzSupport",
        swiftSettings: language + [.treatAllWarnings(as: .error)]),
]

func fuzzer(_ name: String, _ dependencies: Target.Dependency...) -> Target {
    .executableTarget(
        name: name, dependencies: dependencies + ["FuzzSupport"], path: "Targets/\(name)", swiftSettings: driven,
        linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])])
}

let fuzzers: [Target] = [
    fuzzer("fuzz-zvt-message", "ZVT"),
    fuzzer("fuzz-zvt-tlv", "ZVT"),
    fuzzer("fuzz-zvt-stream", "ZVT"),
    fuzzer("fuzz-zvt-serial", "ZVT"),
    fuzzer("fuzz-zvt-line", "ZVT"),
    fuzzer("fuzz-zvt-masking", "ZVT"),
    fuzzer("fuzz-zvt-session", "ZVT", "ZVTSession"),
    fuzzer("fuzz-escpos-status", "ESCPOS"),
    fuzzer("fuzz-escpos-session", "ESCPOS"),
    fuzzer(
        "fuzz-varlink-frames", "Varlink", .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOEmbedded", package: "swift-nio")),
    fuzzer("fuzz-varlink-json", "JSON", "Varlink"),
    fuzzer("fuzz-varlink-interface", "VarlinkIDL"),
    fuzzer("fuzz-csv", "CSV"),
]

let package = Package(
    name: "zahlstelle-fuzz",
    dependencies: [.package(url: "https://github.com/apple/swift-nio", from: "2.101.0")],
    targets: modules + fuzzers,
    swiftLanguageModes: [.v6]
)
