-------------------------------- MODULE SVG --------------------------------
(* Pictures of states. An element is a record of its name, its attributes, its children and its    *)
(* text; attributes are records of strings.                                                        *)
LOCAL INSTANCE Integers
LOCAL INSTANCE Sequences
LOCAL INSTANCE TLC

LOCAL Element(name, own, attrs, children, text) ==
    [name |-> name, attrs |-> own @@ attrs, children |-> children, innerText |-> text]

(* An element of any name. *)
SVGElem(name, attrs, children, innerText) ==
    [name |-> name, attrs |-> attrs, children |-> children, innerText |-> innerText]

(* A line from x1, y1 to x2, y2. *)
Line(x1, y1, x2, y2, attrs) ==
    Element("line",
            [x1 |-> ToString(x1), y1 |-> ToString(y1), x2 |-> ToString(x2), y2 |-> ToString(y2)],
            attrs, <<>>, "")

(* A circle around cx, cy. *)
Circle(cx, cy, r, attrs) ==
    Element("circle", [cx |-> ToString(cx), cy |-> ToString(cy), r |-> ToString(r)],
            attrs, <<>>, "")

(* A rectangle whose upper left corner is x, y. *)
Rect(x, y, w, h, attrs) ==
    Element("rect",
            [x |-> ToString(x), y |-> ToString(y), width |-> ToString(w), height |-> ToString(h)],
            attrs, <<>>, "")

(* A text at x, y. *)
Text(x, y, text, attrs) ==
    Element("text", [x |-> ToString(x), y |-> ToString(y)], attrs, <<>>, text)

(* A picture from elsewhere whose upper left corner is x, y. *)
Image(x, y, width, height, href, attrs) ==
    Element("image",
            ("xlink:href" :> href) @@
            [x |-> ToString(x), y |-> ToString(y),
             width |-> ToString(width), height |-> ToString(height)],
            attrs, <<>>, "")

(* Elements that are taken together. *)
Group(children, attrs) == SVGElem("g", attrs, children, "")

(* A picture. *)
Svg(children, attrs) == SVGElem("svg", attrs, children, "")

(* A picture that is a file of its own, with what it shows of the plane. *)
SVGDoc(children, vbX, vbY, vbW, vbH, attrs) ==
    Element("svg",
            ("xmlns:xlink" :> "http://www.w3.org/1999/xlink") @@
            [xmlns |-> "http://www.w3.org/2000/svg",
             viewBox |-> ToString(vbX) \o " " \o ToString(vbY) \o " "
                         \o ToString(vbW) \o " " \o ToString(vbH)],
            attrs, children, "")

(* The element as text. *)
SVGElemToString(elem) ==
    LET RECURSIVE Attributes(_, _), Write(_), All(_, _)
        Attributes(attrs, names) ==
            IF names = {} THEN ""
            ELSE LET n == CHOOSE m \in names : TRUE
                 IN  " " \o n \o "='" \o attrs[n] \o "'" \o Attributes(attrs, names \ {n})
        All(children, i) ==
            IF i > Len(children) THEN "" ELSE Write(children[i]) \o All(children, i + 1)
        Write(e) ==
            "<" \o e.name \o Attributes(e.attrs, DOMAIN e.attrs) \o ">"
            \o e.innerText \o All(e.children, 1) \o "</" \o e.name \o ">"
    IN  Write(elem)

(* Where node n of m nodes is on a circle of radius r around cx, cy; node 0 is on the right. A     *)
(* record with x and y. Evaluated by the engine itself.                                            *)
NodeOfRingNetwork(cx, cy, r, n, m) == CHOOSE p \in [x : Int, y : Int] : TRUE

(* Where the nodes of a graph are to be drawn: a function from nodes to records with x and y.      *)
(* Evaluated by the engine itself.                                                                 *)
NodesOfDirectedMultiGraph(nodes, edges, options) ==
    CHOOSE f \in [nodes -> [x : Int, y : Int]] : TRUE

(* The point that a part of the way from one point to another leads to: a half with segment 2. *)
PointOnLine(from, to, segment) ==
    [x |-> from.x + (to.x - from.x) \div segment, y |-> from.y + (to.y - from.y) \div segment]

LOCAL Saved(text, prefix, number) == TRUE

(* Writes the picture to a file whose name is the prefix with the number and .svg, in the          *)
(* project's folder, where the spec's folder is trusted. Evaluated by the engine itself.           *)
SVGSerialize(svg, frameNamePrefix, frameNumber) ==
    Saved(SVGElemToString(svg), frameNamePrefix, frameNumber)
=============================================================================
