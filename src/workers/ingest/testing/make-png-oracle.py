"""Writes ../decode-png.oracle.json: small PNGs of every kind and the greys that OpenCV reads.

    python3 make-png-oracle.py > ../decode-png.oracle.json

Needs OpenCV 4.6 and NumPy.
"""

import base64
import json
import struct
import zlib

import cv2
import numpy as np

rng = np.random.default_rng(17)
WIDTH, HEIGHT = 13, 9
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
NAMES = {0: "grey", 2: "colours", 3: "a palette", 4: "grey with alpha", 6: "colours with alpha"}
# First column and row, and steps, of Adam7's passes (W3C PNG specification, section 8.2).
PASSES = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def rows_of(samples, depth):
    """Without a filter."""
    for row in samples:
        flat = row.reshape(-1)
        if depth == 16:
            yield b"\0" + flat.astype(">u2").tobytes()
        else:
            bits = np.unpackbits(flat.astype(np.uint8)[:, None], axis=1)[:, 8 - depth :]
            yield b"\0" + np.packbits(bits.reshape(-1)).tobytes()


def png(samples, colour_type, depth, interlaced, before):
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, depth, colour_type, 0, 0, int(interlaced))
    parts = [samples[y::dy, x::dx] for x, y, dx, dy in PASSES] if interlaced else [samples]
    lines = b"".join(line for part in parts if part.size for line in rows_of(part, depth))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + before + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def images():
    for colour_type, depths in {0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16]}.items():
        for depth in depths:
            # Interlaced and packed ones are left to the browser: fast-png does not read them.
            for interlaced in [False, True] if depth >= 8 else [False]:
                samples = rng.integers(0, 2**depth, (HEIGHT, WIDTH, CHANNELS[colour_type]))
                # A few greys among the colours.
                samples[:2, :, 1:3] = samples[:2, :, :1]
                colours = rng.integers(0, 256, 3 * 2**depth).astype(np.uint8).tobytes() if colour_type == 3 else b""
                before = chunk(b"PLTE", colours) if colour_type == 3 else b""
                name = f"{NAMES[colour_type]} of {depth} bits" + (", interlaced" if interlaced else "")
                yield name, png(samples, colour_type, depth, interlaced, before)
                if colour_type in (0, 2, 3) and not interlaced:
                    clear = bytes([0, 128]) if colour_type == 3 else samples[3, 0].astype(">u2").tobytes()
                    hidden = before + chunk(b"tRNS", clear)
                    yield name + ", some transparent", png(samples, colour_type, depth, interlaced, hidden)
    grey = png(rng.integers(0, 256, (HEIGHT, WIDTH, 1)), 0, 8, False, b"")
    yield "a gamma", grey[:33] + chunk(b"gAMA", struct.pack(">I", 100000)) + grey[33:]
    yield "a wrong checksum of a text", grey[:33] + chunk(b"tEXt", b"A\0B")[:-1] + b"\0" + grey[33:]


def entry(name, data):
    greys = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_GRAYSCALE)
    return {"name": name, "png": base64.b64encode(data).decode(), "pixels": base64.b64encode(greys.tobytes()).decode()}


print(
    json.dumps(
        {
            "what": "cv2.imdecode(png, IMREAD_GRAYSCALE) of 13 x 9 pixels, row-major; PNG and pixels in base64. Made by testing/make-png-oracle.py.",
            "versions": {"opencv": cv2.__version__, "libpng": "1.6.39", "numpy": np.__version__},
            "images": [entry(name, data) for name, data in images()],
        },
        indent=2,
    )
)
