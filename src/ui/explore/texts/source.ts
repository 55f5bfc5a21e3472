import type { SourceImage } from '../../../domain/dataset/dataset';

const FORMAT_NAMES: Record<SourceImage['format'], string> = {
  jpeg: 'JPEG',
  png: 'PNG',
  webp: 'WebP',
  gif: 'GIF',
  bmp: 'BMP',
  dicom: 'DICOM',
  other: 'another format',
};

/** "JPEG, progressive, cut short". */
export function formatText({ format, progressive, isCutShort }: SourceImage): string {
  const parts = [FORMAT_NAMES[format], progressive && 'progressive', isCutShort && 'cut short'];
  return parts.filter(Boolean).join(', ');
}

/** "RGB, 8 bits a channel", as far as the file said. */
export function colourText({ format, components, bitDepth }: SourceImage): string {
  const bits = bitDepth === null ? '' : `, ${bitDepth} bits a channel`;
  if (components === null) return `not inspected${bits}`;
  return `${colourModel(format, components)}${bits}`;
}

/** The name of the colour profile, or that there is none. */
export function profileText(iccProfile: string | null): string {
  if (iccProfile === null) return 'none';
  return iccProfile === '' ? 'without a name' : iccProfile;
}

function colourModel(format: SourceImage['format'], components: number): string {
  switch (components) {
    case 1:
      return 'grey';
    case 2:
      return 'grey with alpha';
    case 3:
      return 'RGB';
    case 4:
      return format === 'jpeg' ? 'CMYK' : 'RGBA';
    default:
      return `${components} components`;
  }
}
