#!/usr/bin/env python3
"""Builds the two bundled families from Inter, JetBrains Mono and Noto Sans Mono.

    pip install fonttools==4.66.1
    python3 src/main/fonts/build.py SOURCES src/main/resources/dev/counterpoint/fonts

SOURCES holds {Inter,JetBrainsMono,NotoSansMono}-{Regular,SemiBold}.ttf; which versions, and why the
fonts are changed at all, stands in the README beside the result.
"""
import sys
from pathlib import Path

from fontTools import subset
from fontTools.misc.transform import Identity
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.reverseContourPen import ReverseContourPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

# What a TLA+ text, its read-back and the window's own labels may contain beyond letters.
SYMBOLS = (
    "∧∨¬⇒≡⇔∈∉∀∃□◇⟨⟩⊆⊇⊂⊃∪∩∖×→←↦↔≜≠≤≥′″↝⋅∘●○⊕⊖⊗⊙≺≻⪯⪰≪≫∼≃≈≅⊢⊣⊨⊏⊐⊑⊒⊓⊔⊎∅ℕℤℝ÷±∷≔⟦⟧⋯⊥⊤⇐"
    "…–—·•▸▾─│√∎"
)
KEPT_FEATURES = ["ccmp", "locl", "kern", "mark", "mkmk"]
DIGITS = "0123456789"
COPYRIGHT = (
    "Copyright 2016 The Inter Project Authors (https://github.com/rsms/inter). "
    "Copyright 2020 The JetBrains Mono Project Authors (https://github.com/JetBrains/JetBrainsMono). "
    "Copyright 2022 The Noto Project Authors (https://github.com/notofonts/latin-greek-cyrillic)."
)
VERSION = "Version 1.000; of Inter 4.001, JetBrains Mono 2.242, Noto Sans Mono 2.014"


class Shapes:
    """The outlines of one font, by character, and new ones made of them."""

    def __init__(self, font):
        self.font = font
        self.glyphs = font.getGlyphSet()
        self.cmap = font.getBestCmap()

    def has(self, char):
        return ord(char) in self.cmap

    def record(self, char):
        pen = DecomposingRecordingPen(self.glyphs)
        self.glyphs[self.cmap[ord(char)]].draw(pen)
        return pen

    def box(self, char):
        glyph = self.font["glyf"][self.cmap[ord(char)]]
        return glyph.xMin, glyph.yMin, glyph.xMax, glyph.yMax

    def width(self, char):
        return self.font["hmtx"][self.cmap[ord(char)]][0]

    def add(self, char, width, *parts):
        """A part is (recording, transform, mirrored)."""
        pen = TTGlyphPen(None)
        for recording, transform, mirrored in parts:
            recording.replay(TransformPen(ReverseContourPen(pen) if mirrored else pen, transform))
        name = "uni%04X" % ord(char)
        glyph = pen.glyph()
        self.font.setGlyphOrder(self.font.getGlyphOrder() + [name])
        self.font["glyf"].glyphs[name] = glyph
        self.font["glyf"].glyphOrder = self.font.getGlyphOrder()
        glyph.recalcBounds(self.font["glyf"])
        self.font["hmtx"][name] = (round(width), glyph.xMin)
        for table in self.font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord(char)] = name
        self.glyphs = self.font.getGlyphSet()
        self.cmap = self.font.getBestCmap()


def bar(x0, y0, x1, y1):
    pen = DecomposingRecordingPen({})
    pen.moveTo((x0, y0))
    pen.lineTo((x0, y1))
    pen.lineTo((x1, y1))
    pen.lineTo((x1, y0))
    pen.closePath()
    return pen


def complete_mono(mono, noto):
    """Adds what the mono lacks, from its own shapes where they serve, so that the weight agrees."""
    width = mono.width("=")
    stroke = (mono.box("-")[3] - mono.box("-")[1])
    mirror = Identity.translate(width, 0).scale(-1, 1)

    def copy(new, old):
        mono.add(new, width, (mono.record(old), Identity, False))

    def flip(new, old):
        mono.add(new, width, (mono.record(old), mirror, True))

    copy("∖", "\\")
    copy("⋅", "·")
    x0, y0, x1, y1 = mono.box("⊂")
    mono.add(
        "⊏",
        width,
        (bar(x0, y0, x0 + stroke, y1), Identity, False),
        (bar(x0, y0, x1, y0 + stroke), Identity, False),
        (bar(x0, y1 - stroke, x1, y1), Identity, False),
    )
    for new, old in (("≻", "≺"), ("⊣", "⊢"), ("⊐", "⊏"), ("⇐", "⇒"), ("⊒", "⊑")):
        flip(new, old)
    for new, old in (("⪯", "≺"), ("⪰", "≻")):
        x0, y0, x1, y1 = mono.box(old)
        mono.add(
            new,
            width,
            (mono.record(old), Identity.translate(0, 0.2 * (y1 - y0)), False),
            (bar(x0, 0, x1, stroke), Identity, False),
        )
    for new, old in (("≪", "<"), ("≫", ">")):
        x0, y0, x1, y1 = mono.box(old)
        narrow = 0.72
        left, right = 45 - narrow * x0, width - 45 - narrow * x1
        mono.add(
            new,
            width,
            (mono.record(old), Identity.translate(left, 0).scale(narrow, 1), False),
            (mono.record(old), Identity.translate(right, 0).scale(narrow, 1), False),
        )
    x0, y0, x1, y1 = mono.box("⊢")
    third = (y1 - y0) / 3
    mono.add(
        "⊨",
        width,
        (bar(x0, y0, x0 + stroke, y1), Identity, False),
        (bar(x0, y0 + third - stroke / 2, x1, y0 + third + stroke / 2), Identity, False),
        (bar(x0, y0 + 2 * third - stroke / 2, x1, y0 + 2 * third + stroke / 2), Identity, False),
    )
    # Equal by definition: the sign of equality, lowered and slightly flattened, under a small delta.
    ex0, ey0, ex1, ey1 = mono.box("=")
    dx0, dy0, dx1, dy1 = mono.box("Δ")
    scale = 0.62
    mono.add(
        "≜",
        width,
        (mono.record("="), Identity.translate(0, 0.05 * width).scale(1, 0.82).translate(0, -ey0), False),
        (
            mono.record("Δ"),
            Identity.translate(width / 2 - scale * (dx0 + dx1) / 2, 375).scale(scale, scale * 0.9),
            False,
        ),
    )
    for char in "ℝ○↝":
        x0, _, x1, _ = noto.box(char)
        shrink = min(1, 0.93 * width / (x1 - x0))
        place = Identity.translate(width / 2 - shrink * (x0 + x1) / 2, 70 if char == "↝" else 0)
        mono.add(char, width, (noto.record(char), place.scale(shrink, shrink if char != "↝" else 1.25), False))


def complete_sans(sans, mono):
    """The sans takes its missing symbols from the mono; their x-heights agree."""
    scale = sans.font["head"].unitsPerEm / mono.font["head"].unitsPerEm
    for char in SYMBOLS:
        if not sans.has(char) and mono.has(char):
            sans.add(char, mono.width(char) * scale, (mono.record(char), Identity.scale(scale), False))


def tabular_digits(font):
    """Makes the figures of equal width the default, so that a running count does not tremble."""
    features = font["GSUB"].table.FeatureList.FeatureRecord
    lookups = next(f.Feature.LookupListIndex for f in features if f.FeatureTag == "tnum")
    mapping = {}
    for index in lookups:
        for table in font["GSUB"].table.LookupList.Lookup[index].SubTable:
            mapping.update(getattr(getattr(table, "ExtSubTable", table), "mapping", {}))
    for table in font["cmap"].tables:
        for digit in DIGITS:
            name = table.cmap.get(ord(digit))
            if name in mapping:
                table.cmap[ord(digit)] = mapping[name]


def rename(font, family, style):
    bold = style == "Bold"
    names = font["name"]
    for record in list(names.names):
        if record.nameID in (0, 1, 2, 3, 4, 5, 6, 7, 16, 17, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    postscript = family.replace(" ", "") + "-" + style
    for name_id, text in (
        (0, COPYRIGHT),
        (1, family),
        (2, style),
        (3, postscript),
        (4, family if style == "Regular" else f"{family} {style}"),
        (5, VERSION),
        (6, postscript),
    ):
        names.setName(text, name_id, 3, 1, 0x409)
        names.setName(text, name_id, 1, 0, 0)
    font["OS/2"].usWeightClass = 700 if bold else 400
    font["OS/2"].fsSelection = (font["OS/2"].fsSelection & ~0x61) | (0x20 if bold else 0x40)
    font["head"].macStyle = 1 if bold else 0


def write(font, path):
    options = subset.Options()
    options.layout_features = KEPT_FEATURES
    options.hinting = False
    options.name_IDs = ["*"]
    options.name_languages = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["DSIG", "STAT", "MVAR", "meta"]
    shrink = subset.Subsetter(options)
    shrink.populate(unicodes=font.getBestCmap().keys())
    shrink.subset(font)
    font["head"].modified = font["head"].created
    font.recalcTimestamp = False
    font.save(path)


def main(sources, target):
    for source_style, style in (("Regular", "Regular"), ("SemiBold", "Bold")):
        opened = {
            name: TTFont(Path(sources) / f"{name}-{source_style}.ttf")
            for name in ("Inter", "JetBrainsMono", "NotoSansMono")
        }
        mono = Shapes(opened["JetBrainsMono"])
        complete_mono(mono, Shapes(opened["NotoSansMono"]))
        sans = Shapes(opened["Inter"])
        tabular_digits(sans.font)
        complete_sans(sans, mono)
        for family, shapes in (("Counterpoint Sans", sans), ("Counterpoint Mono", mono)):
            missing = [c for c in SYMBOLS if not shapes.has(c)]
            if missing:
                sys.exit(f"{family} {style} lacks {''.join(missing)}")
            rename(shapes.font, family, style)
            write(shapes.font, Path(target) / f"{family.replace(' ', '')}-{style}.ttf")


if __name__ == "__main__":
    main(*sys.argv[1:])
