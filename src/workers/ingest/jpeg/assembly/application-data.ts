import { file } from './file';

const JFIF_LENGTH = 14;
const ADOBE_LENGTH = 12;
/** 'JFIF' and 'Adob', as little endian numbers. */
const JFIF: u32 = 0x4649464a;
const ADOB: u32 = 0x626f6441;

/** What application segments say of the colours. */
class ApplicationData {
  hasJfif: bool = false;
  hasAdobe: bool = false;
  /** Adobe's number: 0 where colours are as they are, 1 for luma and chroma, 2 for those and black. */
  adobeTransform: i32 = 0;

  reset(): void {
    this.hasJfif = false;
    this.hasAdobe = false;
  }

  /** Takes note of an opened segment: APP0 of JFIF 1.02, appendix A. */
  readJfif(): void {
    if (
      file.leftOfSegment() >= JFIF_LENGTH &&
      load<u32>(file.at) === JFIF &&
      load<u8>(file.at, 4) === 0
    )
      this.hasJfif = true;
  }

  /** APP14 of Adobe's Technical Note 5116, section 18. */
  readAdobe(): void {
    if (file.leftOfSegment() < ADOBE_LENGTH) return;
    if (load<u32>(file.at) !== ADOB || load<u8>(file.at, 4) !== 0x65) return;
    this.hasAdobe = true;
    this.adobeTransform = load<u8>(file.at, 11);
  }
}

export const applicationData = new ApplicationData();
