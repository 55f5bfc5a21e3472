"""The article's way in one process and one thread: zipfile, then OpenCV's decoding and resizing.

python3 ingest-peer.py ARCHIVE prints the figures as JSON.
"""

import csv
import io
import json
import platform
import sys
import time
import zipfile

import cv2
import numpy

SIDE = 100


def find_table(archive):
    for name in archive.namelist():
        if not name.lower().endswith(".csv"):
            continue
        rows = csv.DictReader(io.TextIOWrapper(archive.open(name), "utf-8-sig", newline=""))
        if "X_ray_image_name" in (rows.fieldnames or []):
            return list(rows)
    raise SystemExit("The archive has no metadata table.")


def read_images(path):
    with zipfile.ZipFile(path) as archive:
        members = {info.filename.rsplit("/", 1)[-1]: info for info in archive.infolist()}
        pixels = []
        for row in find_table(archive):
            member = members.get(row["X_ray_image_name"])
            if member is None:
                continue
            encoded = numpy.frombuffer(archive.read(member), numpy.uint8)
            image = cv2.imdecode(encoded, cv2.IMREAD_GRAYSCALE)
            if image is not None:
                pixels.append(cv2.resize(image, (SIDE, SIDE)))
        return numpy.stack(pixels)


def main():
    cv2.setNumThreads(1)
    start, cpu_start = time.perf_counter(), time.process_time()
    images = read_images(sys.argv[1])
    wall_ms = 1000 * (time.perf_counter() - start)
    cpu_ms = 1000 * (time.process_time() - cpu_start)
    figures = {
        "images": len(images),
        "wallMs": wall_ms,
        "cpuMs": cpu_ms,
        "python": platform.python_version(),
        "opencv": cv2.__version__,
    }
    print(json.dumps(figures))


main()
