"""Writes ../browser-formats.oracle.json: small pictures with transparency in the formats that a browser
decodes, and the greys that OpenCV reads.

    python3 make-browser-formats-oracle.py > ../browser-formats.oracle.json

Needs OpenCV 5.0 and NumPy.
"""

import base64
import json
import struct

import cv2
import numpy as np

SIDE = 12
ROWS, COLUMNS = np.mgrid[0:SIDE, 0:SIDE]
GREYS = (COLUMNS * 17 + ROWS * 5).astype(np.uint8)
ALPHA = np.choose((COLUMNS + ROWS) % 3, [0, 128, 255]).astype(np.uint8)
# Colours of a GIF; the fourth is the background, the sixth is transparent.
PALETTE = [0, 40, 90, 130, 170, 200, 230, 255]
BACKGROUND, TRANSPARENT = 3, 5


def written(ending, *parameters):
    picture = np.dstack([GREYS, GREYS, GREYS, ALPHA])
    return cv2.imencode(ending, picture, parameters)[1].tobytes()


def gif(has_own_table):
    """Of codes of four bits that never grow: the table is cleared after every six."""
    colours = bytes(level for grey in PALETTE for level in (grey, grey, grey))
    reversed_colours = bytes(255 - level for level in colours)
    out = b"GIF89a" + struct.pack("<HHBBB", SIDE, SIDE, 0x82, BACKGROUND, 0) + colours
    out += b"\x21\xfe\x04text\0" + b"\x21\xf9\x04\x01\0\0" + bytes([TRANSPARENT, 0])
    out += b"\x2c" + struct.pack("<HHHHB", 0, 0, SIDE, SIDE, 0x82 if has_own_table else 0)
    out += (reversed_colours if has_own_table else b"") + b"\x03"
    codes = []
    for at, index in enumerate(((COLUMNS + ROWS) % 8).reshape(-1).tolist()):
        codes += [8, index] if at % 6 == 0 else [index]
    codes.append(9)
    codes += [0] * (len(codes) % 2)
    data = bytes(codes[at] | codes[at + 1] << 4 for at in range(0, len(codes), 2))
    return out + bytes([len(data)]) + data + b"\0;"


PICTURES = {
    "WebP without loss": written(".webp", cv2.IMWRITE_WEBP_QUALITY, 101),
    "WebP with loss": written(".webp", cv2.IMWRITE_WEBP_QUALITY, 80),
    "GIF": gif(False),
    "GIF with colours of its picture": gif(True),
    "BMP": written(".bmp"),
}


def text(data):
    return base64.b64encode(data).decode()


def read(data):
    return cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)


print(
    json.dumps(
        {
            "what": f"cv2.imdecode(file, IMREAD_GRAYSCALE) of {SIDE} x {SIDE} pixels, row-major; files and pixels in base64. Made by testing/make-browser-formats-oracle.py.",
            "versions": {"opencv": cv2.__version__, "numpy": np.__version__},
            "images": [
                {"name": name, "file": text(data), "pixels": text(read(data).tobytes())}
                for name, data in PICTURES.items()
            ],
        },
        indent=2,
    )
)
