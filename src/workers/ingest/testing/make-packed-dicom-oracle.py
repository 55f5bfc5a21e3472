"""Writes ../read-packed-dicom.oracle.json: DICOM files and the greys that pydicom makes of them.

    python3 make-packed-dicom-oracle.py > ../read-packed-dicom.oracle.json

Packed by codecs, in colours, with padding, and written otherwise than the standard has it. Needs
pydicom with GDCM, NumPy, DCMTK and GDCM's tools. Greys are made as in make-dicom-oracle.py; of colours
they are round(0.299 R + 0.587 G + 0.114 B), or the luma where that is stored.
"""

import base64
import io
import json
import pathlib
import re
import subprocess
import tempfile

import gdcm
import numpy as np
import pydicom
from pydicom.dataset import FileDataset, FileMetaDataset
from pydicom.pixel_data_handlers.util import apply_color_lut, apply_modality_lut, apply_voi_lut
from pydicom.uid import ExplicitVRBigEndian, ExplicitVRLittleEndian, ImplicitVRLittleEndian

rng = np.random.default_rng(20)
ROWS, COLUMNS = 20, 24
MARK = b"\0" * 128 + b"DICM"


def smooth(low, high, shape=(ROWS, COLUMNS)):
    """A slope with noise: what codecs are made for, and both ends of the range."""
    slope = np.add.outer(np.arange(shape[0]) / shape[0], np.arange(shape[1]) / shape[1]) / 2
    values = low + (high - low) * np.clip(slope + rng.normal(0, 0.03, shape), 0, 1)
    values.flat[:2] = low, high
    return np.round(values).astype(int)


def make(stored, bits, photometric="MONOCHROME2", syntax=ExplicitVRLittleEndian, **more):
    signed = bool(stored.min() < 0)
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = syntax
    meta.MediaStorageSOPClassUID = "1.2.840.10008.5.1.4.1.1.7"
    meta.MediaStorageSOPInstanceUID = "1.2.3"
    ds = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    ds.SOPClassUID, ds.SOPInstanceUID = meta.MediaStorageSOPClassUID, "1.2.3"
    little = syntax != ExplicitVRBigEndian
    ds.is_little_endian, ds.is_implicit_VR = little, syntax == ImplicitVRLittleEndian
    ds.SamplesPerPixel = stored.shape[-1] if stored.ndim > 2 and photometric != "frames" else 1
    ds.PhotometricInterpretation = photometric
    if ds.SamplesPerPixel == 3:
        ds.PlanarConfiguration = more.pop("planar", 0)
    ds.Rows, ds.Columns = stored.shape[:2]
    ds.BitsAllocated = 8 if bits == 8 else 16
    ds.BitsStored, ds.HighBit, ds.PixelRepresentation = bits, bits - 1, int(signed)
    kind = f"{'<' if little else '>'}{'i' if signed else 'u'}{ds.BitsAllocated // 8}"
    if ds.get("PlanarConfiguration") == 1:
        stored = np.moveaxis(stored, -1, 0)
    ds.add_new(0x7FE00010, "OB" if bits == 8 else "OW", stored.astype(kind).tobytes())
    for name, value in more.items():
        setattr(ds, name, value)
    return ds


def bytes_of(ds):
    file = io.BytesIO()
    ds.save_as(file, write_like_original=False)
    return file.getvalue()


def packed_by(file, *tool):
    with tempfile.TemporaryDirectory() as folder:
        plain, packed = pathlib.Path(folder, "plain"), pathlib.Path(folder, "packed")
        plain.write_bytes(file)
        subprocess.run([*tool, plain, packed], check=True, capture_output=True)
        return packed.read_bytes()


def half_up(levels):
    return np.floor(levels + 0.5).astype(int)


def greys_of(file):
    ds = pydicom.dcmread(io.BytesIO(file), force=True)
    if not getattr(ds, "file_meta", None):
        ds.file_meta = FileMetaDataset()
    if not ds.file_meta.get("TransferSyntaxUID"):
        ds.file_meta.TransferSyntaxUID = (
            ImplicitVRLittleEndian if ds.is_implicit_VR else ExplicitVRLittleEndian
        )
    kind = ds.PhotometricInterpretation
    array = ds.pixel_array
    if kind == "PALETTE COLOR":
        array, highest = apply_color_lut(array, ds), 2**16 - 1
    elif kind.startswith("YBR_FULL"):
        return half_up(array[..., 0] / (2**ds.BitsStored - 1) * 255)
    else:
        highest = 2**ds.BitsStored - 1
    if array.ndim == 3:
        return half_up(array @ [0.299, 0.587, 0.114] / highest * 255)
    values = apply_modality_lut(array.astype(np.int64), ds)
    is_shown = np.full(array.shape, True)
    if "PixelPaddingValue" in ds:
        ends = [ds.PixelPaddingValue, ds.get("PixelPaddingRangeLimit", ds.PixelPaddingValue)]
        is_shown = (array < min(ends)) | (array > max(ends))
    if "WindowCenter" in ds:
        if "VOILUTFunction" in ds:
            ds.VOILUTFunction = ds.VOILUTFunction.strip().upper()
        low, high = (-(2**15), 2**15 - 1) if ds.PixelRepresentation else (0, 2**ds.BitsStored - 1)
        levels = (apply_voi_lut(values, ds) - low) / (high - low)
    else:
        low, high = values[is_shown].min(), values[is_shown].max()
        levels = np.clip((values - low) / (high - low), 0, 1)
    greys = half_up(levels * 255)
    return np.where(is_shown, 255 - greys if kind == "MONOCHROME1" else greys, 0)


files = []


def add(name, file, notes=()):
    has_preamble = file[:132] == MARK
    files.append(
        {
            "name": name,
            "hasPreamble": has_preamble,
            "file": base64.b64encode(file[128:] if has_preamble else file).decode(),
            "greys": greys_of(file).ravel().tolist(),
            "notes": list(notes),
        }
    )


GREYS = {
    "8 bits": bytes_of(make(smooth(0, 255), 8)),
    "12 bits": bytes_of(make(smooth(0, 4095), 12)),
    "12 bits, signed": bytes_of(make(smooth(-2048, 2047), 12)),
    "16 bits": bytes_of(make(smooth(0, 65535), 16, "MONOCHROME1")),
}
for name, file in GREYS.items():
    add(f"{name}, lossless JPEG 2000", packed_by(file, "gdcmconv", "--j2k"))
    add(f"{name}, JPEG 2000", packed_by(file, "gdcmconv", "--j2k", "--lossy", "-r", "4"))
    add(f"{name}, lossless JPEG-LS", packed_by(file, "dcmcjpls", "+el"))
    # DCMTK packs signed values without loss alone.
    if "signed" not in name:
        add(f"{name}, JPEG-LS", packed_by(file, "dcmcjpls", "+en", "+md", "3"))
add("12 bits, JPEG with 12 bits", packed_by(GREYS["12 bits"], "dcmcjpeg", "+ee", "+q", "90"))
add("8 bits, JPEG of the extended process", packed_by(GREYS["8 bits"], "dcmcjpeg", "+ee"))

COLOURS = np.stack([smooth(0, 255), smooth(0, 255)[::-1], smooth(0, 255)[:, ::-1]], axis=-1)
RGB = bytes_of(make(COLOURS, 8, "RGB"))
add("RGB by pixel", RGB)
add("RGB by plane", bytes_of(make(COLOURS, 8, "RGB", planar=1)))
add("RGB of 16 bits", bytes_of(make(COLOURS * 257, 16, "RGB")))
add("YBR_FULL", bytes_of(make(COLOURS, 8, "YBR_FULL")))
shared = make(COLOURS, 8, "YBR_FULL_422")
pairs = COLOURS.reshape(ROWS, COLUMNS // 2, 2, 3)
shared.PixelData = (
    np.stack([pairs[..., 0, 0], pairs[..., 1, 0], pairs[..., 0, 1], pairs[..., 0, 2]], axis=-1)
    .astype("u1")
    .tobytes()
)
add("YBR_FULL_422", bytes_of(shared))
add("RGB, RLE", packed_by(RGB, "dcmcrle"))
add("RGB, lossless JPEG 2000", packed_by(RGB, "gdcmconv", "--j2k"))
add("RGB, lossless JPEG-LS by line", packed_by(RGB, "dcmcjpls", "+el", "+il"))
add("RGB, lossless JPEG-LS by plane", packed_by(RGB, "dcmcjpls", "+el", "+in"))
add("RGB, JPEG that leaves them so", packed_by(RGB, "dcmcjpeg", "+eb", "+cr", "+q", "95"))
add("RGB, JPEG", packed_by(RGB, "dcmcjpeg", "+eb", "+q", "95"))
for bits in (8, 16):
    palette = make(smooth(0, 255), 8, "PALETTE COLOR")
    for colour in ("Red", "Green", "Blue"):
        entries = rng.integers(0, 2**bits, 200)
        words = entries.astype("u1" if bits == 8 else "<u2").tobytes()
        setattr(palette, f"{colour}PaletteColorLookupTableDescriptor", [200, 30, bits])
        setattr(palette, f"{colour}PaletteColorLookupTableData", words)
    if bits == 16:
        add(f"palette of {bits} bits", bytes_of(palette))

padded = smooth(1000, 3000)
padded[:, :5] = 0
add("padding", bytes_of(make(padded, 16, PixelPaddingValue=0)))
padded[:, 5:8] = 9
low = dict(PixelPaddingValue=0, PixelPaddingRangeLimit=9)
add("padding with a limit", bytes_of(make(padded, 16, "MONOCHROME1", **low)))
padded[padded < 10] = -2000
signed = make(padded, 16, PixelPaddingValue=-2000, WindowCenter="1500", WindowWidth="2000")
add("padding below zero, and a window", bytes_of(signed))

window = dict(WindowCenter="2000", WindowWidth="3000")
plain = {
    syntax: bytes_of(make(smooth(0, 4095), 12, syntax=syntax, **window))
    for syntax in (ImplicitVRLittleEndian, ExplicitVRLittleEndian, ExplicitVRBigEndian)
}


def start_of_body(file):
    """Behind the meta elements, whose length is their first element's value."""
    return 144 + int.from_bytes(file[140:144], "little")


def headed(stated, written):
    """The head of one file before the body of another."""
    head, body = plain[stated], plain[written]
    return head[: start_of_body(head)] + body[start_of_body(body) :]


implicit, explicit = plain[ImplicitVRLittleEndian], plain[ExplicitVRLittleEndian]
nothing = ["no preamble", "no transfer syntax"]
add("no preamble, implicit", implicit[start_of_body(implicit) :], nothing)
add("no preamble, explicit", explicit[start_of_body(explicit) :], nothing)
add("no preamble, with its meta elements", explicit[132:], ["no preamble"])
other = ["other transfer syntax"]
add("implicit, says explicit", headed(ExplicitVRLittleEndian, ImplicitVRLittleEndian), other)
add("explicit, says implicit", headed(ImplicitVRLittleEndian, ExplicitVRLittleEndian), other)
add("a byte behind its end", explicit + b"\0", ["bytes behind its end"])
function = make(smooth(0, 4095), 12, VOILUTFunction="linear_exact ", **window)
add("a function in small letters", bytes_of(function))

dcmtk = subprocess.run(["dcmcrle", "--version"], capture_output=True, text=True).stdout
versions = {
    "pydicom": pydicom.__version__,
    "numpy": np.__version__,
    "gdcm": gdcm.Version.GetVersion(),
    "dcmtk": re.search(r"v(\d+\.\d+\.\d+)", dcmtk).group(1),
}
print(json.dumps({"versions": versions, "files": files}))
