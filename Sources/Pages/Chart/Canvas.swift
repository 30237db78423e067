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
                "x": Coordinate.text(x), "y": Coordinate.text(y), "width": Coordinate.text(width),
                "height": Coordinate.text(height), "fill": colour, "stroke": Ink.edge, "stroke-width": "0.6",
            ]
        ) { $0.element("title", [:], title) }
    }

    mutating func line(x1: Double, y1: Double, x2: Double, y2: Double, _ stroke: Stroke) {
        element(
            "line",
            [
                "x1": Coordinate.text(x1), "y1": Coordinate.text(y1), "x2": Coordinate.text(x2),
                "y2": Coordinate.text(y2), "stroke": stroke.colour, "stroke-width": stroke.width,
                "stroke-dasharray": stroke.dashes,
            ])
    }

    mutating func curve(_ points: [(x: Double, y: Double)], _ stroke: Stroke) {
        element(
            "polyline",
            [
                "points": points.map { "\(Coordinate.text($0.x)),\(Coordinate.text($0.y))" }.joined(separator: " "),
                "fill": "none", "stroke": stroke.colour, "stroke-width": stroke.width,
                "stroke-dasharray": stroke.dashes,
            ])
    }

    mutating func dot(x: Double, y: Double, _ stroke: Stroke, title: String) {
        element(
            "circle",
            [
                "cx": Coordinate.text(x), "cy": Coordinate.text(y), "r": "3", "fill": Ink.paper,
                "stroke": stroke.colour, "stroke-width": "2",
            ]
        ) { $0.element("title", [:], title) }
    }

    mutating func label(
        _ text: String, x: Double, y: Double, anchor: String, size: String = "12", colour: String = Ink.text
    ) {
        element(
            "text",
            [
                "x": Coordinate.text(x), "y": Coordinate.text(y), "text-anchor": anchor, "font-size": size,
                "fill": colour,
            ], text)
    }
}
