"""Writes ../jpeg/jpeg-kinds.oracle.json: small JPEGs of every kind and the greys that OpenCV reads.

    python3 make-jpeg-oracle.py > ../jpeg/jpeg-kinds.oracle.json

Needs OpenCV 4.6, NumPy, and cjpeg of libjpeg-turbo 2.1 for the kinds that OpenCV does not write.
"""

import base64
import json
import os
import struct
import subprocess
import tempfile

import cv2
import numpy as np

rng = np.random.default_rng(16)
images = []
SCANS = {
    "a scan for each component": "0;\n1;\n2;\n",
    "the colours' scans first": "2;\n1;\n0;\n",
    "first coefficients together, then a band each": "0 1 2: 0-0, 0, 0;\n0: 1-63, 0, 0;\n1: 1-63, 0, 0;\n2: 1-63, 0, 0;\n",
    "every bit a scan": "0: 0-0, 0, 2;\n1: 0-0, 0, 0;\n2: 0-0, 0, 0;\n0: 1-9, 0, 3;\n0: 10-63, 0, 3;\n0: 1-63, 3, 2;\n"
    "0: 0-0, 2, 1;\n0: 1-63, 2, 1;\n0: 0-0, 1, 0;\n0: 1-63, 1, 0;\n1: 1-63, 0, 1;\n2: 1-63, 0, 1;\n1: 1-63, 1, 0;\n2: 1-63, 1, 0;\n",
    "first coefficients refined together": "0 1 2: 0-0, 0, 1;\n0: 1-5, 0, 0;\n0: 6-63, 0, 1;\n0: 6-63, 1, 0;\n"
    "2: 1-63, 0, 0;\n1: 1-63, 0, 0;\n0 1 2: 0-0, 1, 0;\n",
}


def picture(width, height, channels=1):
    """Waves with noise, so that coefficients of all sizes come up."""
    y, x = np.mgrid[0:height, 0:width]
    layers = [
        128 + 100 * np.sin(x / (5 + 3 * k) + k) * np.cos(y / (7 + 2 * k)) + rng.normal(0, 16, (height, width))
        for k in range(channels)
    ]
    pixels = np.clip(np.stack(layers, -1), 0, 255).astype(np.uint8)
    return pixels[:, :, 0] if channels == 1 else pixels


def cjpeg(pixels, *options):
    height, width = pixels.shape[:2]
    kind = b"P5" if pixels.ndim == 2 else b"P6"
    ppm = b"%s %d %d 255\n" % (kind, width, height) + pixels.tobytes()
    return subprocess.run(["cjpeg", *options], input=ppm, capture_output=True, check=True).stdout


def scripted(pixels, script, *options):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(script)
        file.flush()
        return cjpeg(pixels, "-quality", "80", "-scans", file.name, *options)


def segment(marker, content):
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content


def segments(jpeg):
    """Those before the first scan's, with their markers, and what is left."""
    found, at = [], 2
    while jpeg[at + 1] != 0xDA:
        end = at + 2 + struct.unpack(">H", jpeg[at + 2 : at + 4])[0]
        found.append((jpeg[at + 1], jpeg[at:end]))
        at = end
    return found, jpeg[at:]


def without(jpeg, marker):
    found, rest = segments(jpeg)
    return jpeg[:2] + b"".join(content for kind, content in found if kind != marker) + rest


def exif(orientation, little=False):
    order, name = ("<", b"II") if little else (">", b"MM")
    entry = struct.pack(order + "HHIHH", 0x112, 3, 1, orientation, 0)
    head = struct.pack(order + "HIH", 42, 8, 1)
    return segment(0xE1, b"Exif\0\0" + name + head + entry + bytes(4))


def four_inks(width, height, samplings, transform):
    """Components written as pictures of their own, put together as scans of one; Adobe's number in front."""
    across = max(columns for columns, _ in samplings)
    down = max(rows for _, rows in samplings)
    frame = struct.pack(">BHHB", 8, height, width, 4)
    scans = b""
    for index, (columns, rows) in enumerate(samplings):
        size = (-(-width * columns // across), -(-height * rows // down))
        found, rest = segments(cjpeg(picture(*size), "-quality", "85"))
        frame += bytes([index + 1, columns * 16 + rows, 0])
        tables = b"".join(content for kind, content in found if kind in (0xC4, 0xDB))
        length = struct.unpack(">H", rest[2:4])[0] + 2
        scans += tables + segment(0xDA, bytes([1, index + 1, 0, 0, 63, 0])) + rest[length:-2]
    adobe = b"" if transform is None else segment(0xEE, b"Adobe\0\x64\0\0\0\0" + bytes([transform]))
    return b"\xff\xd8" + adobe + segment(0xC0, frame) + scans + b"\xff\xd9"


def greys_of(jpeg):
    # From a file: from memory OpenCV gives up where data end early.
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "picture.jpg")
        with open(path, "wb") as file:
            file.write(jpeg)
        return cv2.imread(path, cv2.IMREAD_GRAYSCALE)


def add(name, jpeg, cut=False):
    greys = greys_of(jpeg)
    height, width = greys.shape
    images.append(
        {
            "name": name,
            "width": width,
            "height": height,
            "isCutShort": cut,
            "jpeg": base64.b64encode(jpeg).decode(),
            "pixels": base64.b64encode(greys.tobytes()).decode(),
        }
    )


def add_sizes():
    for width, height in [(1, 1), (2, 3), (7, 9), (8, 8), (16, 16), (17, 33), (40, 31)]:
        for quality in ["10", "75", "98"]:
            add(f"grey {width} x {height}, quality {quality}", cjpeg(picture(width, height), "-quality", quality))
    for width, height in [(1, 1), (3, 17), (33, 9)]:
        colours = picture(width, height, 3)
        add(f"4:2:0 {width} x {height}", cjpeg(colours, "-sample", "2x2"))
        add(f"4:2:0 {width} x {height}, progressive", cjpeg(colours, "-sample", "2x2", "-progressive"))


def add_samplings():
    names = {"4:4:4": "1x1", "4:2:2": "2x1", "4:2:0": "2x2", "4:4:0": "1x2", "4:1:1": "4x1"}
    for name, sampling in names.items():
        colours = picture(37, 29, 3)
        add(f"{name}, optimised", cjpeg(colours, "-sample", sampling, "-optimize"))
        add(f"{name}, restarts", cjpeg(colours, "-sample", sampling, "-restart", "2B"))
        add(f"{name}, progressive", cjpeg(colours, "-sample", sampling, "-progressive"))
    for sampling in ["1x1,2x2,2x2", "1x1,1x2,1x2", "1x1,2x1,2x1", "1x1,3x1,3x1", "2x1,1x2,1x1"]:
        add(f"luma smaller than colour: {sampling}", cjpeg(picture(37, 29, 3), "-sample", sampling))
    add("luma smaller than colour, 2 samples wide", cjpeg(picture(4, 29, 3), "-sample", "1x1,2x2,2x2"))


def add_scans():
    for name, script in SCANS.items():
        add(name, scripted(picture(37, 29, 3), script))
        add(f"{name}, restarts", scripted(picture(37, 29, 3), script, "-restart", "3B"))
    add("grey, progressive", cjpeg(picture(40, 31), "-quality", "90", "-progressive"))


def add_colours():
    add("red, green and blue", cjpeg(picture(23, 19, 3), "-rgb"))
    add("red, green and blue by Adobe", b"\xff\xd8" + segment(0xEE, b"Adobe\0\x64\0\0\0\0\0") + without(cjpeg(picture(23, 19, 3), "-sample", "2x2"), 0xE0)[2:])
    whole, half, wide, high = [(1, 1)] * 4, [(2, 2), (1, 1), (1, 1), (2, 2)], [(2, 1), (1, 1), (1, 1), (2, 1)], [(1, 2), (1, 1), (1, 1), (1, 2)]
    for name, transform in [("CMYK", 0), ("YCCK", 2), ("CMYK without Adobe's segment", None)]:
        for label, samplings in [("", whole), (", colours half as wide and high", half), (", half as wide", wide), (", half as high", high)]:
            add(name + label, four_inks(23, 19, samplings, transform))


def add_orientations():
    grey, colour = cjpeg(picture(21, 13)), cjpeg(picture(21, 13, 3), "-progressive")
    for orientation in range(0, 10):
        little = orientation % 2 == 0
        add(f"Exif orientation {orientation}", grey[:2] + exif(orientation, little) + grey[2:])
    add("Exif orientation 6, progressive", colour[:2] + exif(6) + colour[2:])


def add_odd_ways():
    grey, colour = cjpeg(picture(24, 17)), cjpeg(picture(24, 17, 3))
    add("motion JPEG: no Huffman tables, grey", without(grey, 0xC4))
    add("motion JPEG: no Huffman tables, colour", without(colour, 0xC4))
    add("bytes between segments, fill bytes, a comment", grey[:20] + b"\1\2\3\xff\xff" + segment(0xFE, b"\xff\xd8") + grey[20:])
    add("bytes behind the last block", grey[:-2] + b"\x12\x34" + grey[-2:])
    add("no end", grey[:-2])


def add_cuts():
    restarts = ["-restart", "1B"]
    for name, options in [("grey", []), ("restarts", restarts)]:
        for label, pixels in [(name, picture(40, 31)), (f"{name}, colour", picture(40, 31, 3))]:
            jpeg = cjpeg(pixels, "-quality", "90", *options)
            for part in [0.6, 0.8, 0.97]:
                add(f"cut short: {label}, {part}", jpeg[: int(len(jpeg) * part)], True)


def add_missing_scans():
    # Bands of which some, or all, are not there: libjpeg guesses the lowest coefficients. Of several rows
    # of blocks in an MCU libjpeg-turbo 2.1 takes a wrong one, which 3.0 mended: none of those is here.
    for label, pixels, options in [
        ("grey", picture(29, 23), []),
        ("4:2:2", picture(29, 25, 3), ["-sample", "2x1"]),
    ]:
        jpeg = cjpeg(pixels, "-quality", "90", "-progressive", *options)
        scans = [at for at in range(len(jpeg)) if jpeg[at : at + 2] == b"\xff\xda"]
        for scan in [1, 2, len(scans) - 2]:
            add(f"scans missing: {label}, from {scan} on", jpeg[: scans[scan]] + b"\xff\xd9")
        if label == "grey":
            add(f"cut short: {label}, within the first scan", jpeg[: scans[0] + 18], True)
        add(f"cut short: {label}, within the second scan", jpeg[: scans[1] + 30], True)
        add(f"cut short: {label}, within the last scan", jpeg[: (scans[-1] + len(jpeg)) // 2], True)


def add_damage():
    for name, jpeg in [
        ("grey", cjpeg(picture(40, 31), "-quality", "90")),
        ("restarts", cjpeg(picture(40, 31, 3), "-quality", "90", "-restart", "1B")),
    ]:
        start = jpeg.index(b"\xff\xda") + 16
        for _ in range(4):
            broken = bytearray(jpeg)
            for _ in range(2):
                at = rng.integers(start, len(jpeg) - 2)
                if broken[at] != 0xFF and broken[at - 1] != 0xFF:
                    broken[at] = rng.integers(0, 255)
            add(f"damaged: {name}", bytes(broken), None)
    jpeg = cjpeg(picture(40, 31), "-quality", "90", "-restart", "1B")
    for marker in range(0xD0, 0xD4):
        at = jpeg.index(bytes([0xFF, marker]))
        add(f"damaged: without marker {marker - 0xD0}", jpeg[:at] + jpeg[at + 2 :], None)
        other = bytes([0xFF, 0xD0 + (marker + 3) % 8])
        add(f"damaged: marker {marker - 0xD0} out of turn", jpeg[:at] + other + jpeg[at + 2 :], None)


add_sizes()
add_samplings()
add_scans()
add_colours()
add_orientations()
add_odd_ways()
add_cuts()
add_missing_scans()
add_damage()
print(
    json.dumps(
        {
            "what": "cv2.imread(jpeg, IMREAD_GRAYSCALE), row-major; JPEG and pixels in base64. Made by testing/make-jpeg-oracle.py. isCutShort is null where data were changed.",
            "versions": {"opencv": cv2.__version__, "libjpegTurbo": "2.1.5", "numpy": np.__version__},
            "images": images,
        },
        indent=2,
    )
)
