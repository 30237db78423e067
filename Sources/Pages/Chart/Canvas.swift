/// A drawing within a page, with what a screen reader says in its place.
struct Canvas {
    static let width = 720.0

    let id: String
    let height: Double
    let title: String
    let description: String

    func draw(into page: inout Markup, _ content: (inout Markup) -> Void) {
        page.element(
            "svg",
            [
                "viewBox": "0 0 \(Coordinate.text(Self.width)) \(Coordinate.text(height))", "role": "img",
                "aria-labelledby": "\(id)-title \(id)-desc",
            ]
        ) { svg in
            svg.element("title", ["id": "\(id)-title"], title)
            svg.element("desc", ["id": "\(id)-desc"], description)
            content(&svg)
        }
    }
}

extension Markup {
    /// - Parameter title: what a pointer that rests on it is told.
    mutating func bar(x: Double, y: Double, width: Double, height: Double, colour: String, title: String) {
        element(
            "rect",
            [
                "class": colour, "x": Coordinate.text(x), "y": Coordinate.text(y), "width": Coordinate.text(width),
                "height": Coordinate.text(height),
            ]
        ) { $0.element("title", [:], title) }
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, style: String) {
        element(
            "line",
            [
                "class": style, "x1": Coordinate.text(x1), "y1": Coordinate.text(y1), "x2": Coordinate.text(x2),
                "y2": Coordinate.text(y2),
            ])
    }

    mutating func label(_ text: String, x: Double, y: Double, anchor: String, style: String = "label") {
        element(
            "text",
            ["class": style, "x": Coordinate.text(x), "y": Coordinate.text(y), "text-anchor": anchor], text)
    }
}
