"""Writes ../read-dicom.oracle.json: small DICOM files and the greys that pydicom makes of them.

    python3 make-dicom-oracle.py > ../read-dicom.oracle.json

Needs pydicom, NumPy and DCMTK, which packs the last files. What pydicom gives in the range of the values is brought to 0 to 255 and
rounded half up; without window and table it is from the lowest value to the highest.
"""

import base64
import io
import itertools
import json
import pathlib
import re
import subprocess
import tempfile

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.pixel_data_handlers.util import apply_modality_lut, apply_voi_lut
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
)

SYNTAXES = [
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    ExplicitVRBigEndian,
    DeflatedExplicitVRLittleEndian,
]
MODALITIES = ["none", "rescale", "table"]
INTERESTS = ["none", "LINEAR", "LINEAR_EXACT", "SIGMOID", "table", "table and window"]
rng = np.random.default_rng(20)


def table(first, bits, entries, little):
    item = Dataset()
    item.add_new(0x00283002, "SS" if first < 0 else "US", [len(entries), first, bits])
    item.add_new(0x00283006, "OW", entries.astype("<u2" if little else ">u2").tobytes())
    return item


def stored_middle(ds, stored):
    return np.median(apply_modality_lut(stored.astype(np.int64), ds))


def make(bits, signed, photometric, modality, interest, syntax):
    little = syntax != ExplicitVRBigEndian
    low = -(2 ** (bits - 1)) if signed else 0
    high = low + 2**bits - 1
    stored = rng.integers(low, high + 1, (3, 4))
    # Where there is a table, most of the values lie in it.
    if modality == "table":
        stored = low + rng.integers(0, 20, stored.shape)
    elif interest.startswith("table"):
        stored = (low + high) // 2 + rng.integers(-14, 15, stored.shape)
    stored[0, :2] = low, high
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = syntax
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    meta.MediaStorageSOPInstanceUID = "1.2.3"
    ds = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    ds.is_little_endian, ds.is_implicit_VR = little, syntax == ImplicitVRLittleEndian
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, photometric
    ds.Rows, ds.Columns = stored.shape
    ds.BitsAllocated = 8 if bits == 8 else 16
    ds.BitsStored, ds.HighBit, ds.PixelRepresentation = bits, bits - 1, int(signed)
    kind = f"{'<' if little else '>'}{'i' if signed else 'u'}{ds.BitsAllocated // 8}"
    ds.add_new(0x7FE00010, "OB" if bits == 8 else "OW", stored.astype(kind).tobytes())
    if modality == "rescale":
        ds.RescaleSlope, ds.RescaleIntercept = "0.5", "-40"
        low, high = low * 0.5 - 40, high * 0.5 - 40
    if modality == "table":
        top = 30 if interest.startswith("table") else 2**16
        entries = np.sort(rng.integers(0, top, 14))
        ds.ModalityLUTSequence = [table(int(low) + 3, 16, entries, little)]
        low, high = 0, 2**16 - 1
    if interest == "table and window" or interest.isupper():
        ds.WindowCenter = f"{low + 0.4 * (high - low):.2f}"
        ds.WindowWidth = f"{0.6 * (high - low):.2f}"
    if interest.isupper():
        ds.VOILUTFunction = interest
    if interest.startswith("table"):
        entries = np.sort(rng.integers(0, 2**10, 14))
        first = max(int(stored_middle(ds, stored)) - 5, -32768)
        ds.VOILUTSequence = [table(first, 10, entries, little)]
    return ds, low, high


def greys_of(ds, low, high):
    values = apply_modality_lut(ds.pixel_array.astype(np.int64), ds)
    if "VOILUTSequence" in ds:
        whole = np.floor(values + 0.5).astype(np.int64)
        levels = apply_voi_lut(whole, ds) / (2.0**10 - 1)
    elif "WindowCenter" in ds:
        levels = (apply_voi_lut(values, ds) - low) / (high - low)
    else:
        levels = (values - values.min()) / (values.max() - values.min())
    greys = np.floor(levels * 255 + 0.5).astype(int)
    return 255 - greys if ds.PhotometricInterpretation == "MONOCHROME1" else greys


def entry(name, file, greys):
    """Without the preamble of 128 zeros."""
    return {
        "name": name,
        "file": base64.b64encode(file[128:]).decode(),
        "greys": greys.ravel().tolist(),
    }


files, uncompressed = [], []
cases = itertools.product([8, 12, 16], MODALITIES, INTERESTS)
for at, (bits, modality, interest) in enumerate(cases):
    # Each kind meets signed and unsigned, either polarity and every transfer syntax.
    signed = (at + at // 6) % 2 == 1
    photometric = ["MONOCHROME1", "MONOCHROME2"][at // 3 % 2]
    syntax = SYNTAXES[(at + at // 18) % 4]
    ds, low, high = make(bits, signed, photometric, modality, interest, syntax)
    file = io.BytesIO()
    ds.save_as(file, write_like_original=False)
    file.seek(0)
    greys = greys_of(pydicom.dcmread(file), low, high)
    sign = "signed" if signed else "unsigned"
    name = f"{bits} bits {sign}, {photometric}, {syntax.name}, modality {modality}, VOI {interest}"
    files.append(entry(name, file.getvalue(), greys))
    if at % 6 == 0:
        uncompressed.append((f"{bits} bits {sign}", file.getvalue(), greys))

# The seven predictors of lossless JPEG, and RLE.
TOOLS = [["dcmcjpeg", "+el", "+sv", str(predictor)] for predictor in range(1, 8)] + [["dcmcrle"]]
for at, tool in enumerate(TOOLS):
    name, file, greys = uncompressed[at]
    with tempfile.TemporaryDirectory() as folder:
        plain, packed = pathlib.Path(folder, "plain"), pathlib.Path(folder, "packed")
        plain.write_bytes(file)
        subprocess.run([*tool, plain, packed], check=True)
        files.append(entry(f"{name}, packed by {' '.join(tool)}", packed.read_bytes(), greys))
dcmtk = subprocess.run(["dcmcrle", "--version"], capture_output=True, text=True).stdout
versions = {
    "pydicom": pydicom.__version__,
    "numpy": np.__version__,
    "dcmtk": re.search(r"v(\d+\.\d+\.\d+)", dcmtk).group(1),
}
print(json.dumps({"versions": versions, "files": files}, indent=1))
