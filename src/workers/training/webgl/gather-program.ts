import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { TRANSFORM_SIZE } from '../../../domain/training/augmentation';
import type { PixelScaling } from '../../../domain/training/recipe';
import { onesColumn } from './dense-programs';
import { dropoutCode } from './dropout-code';
import { PIXELS_PER_TEXEL } from './pixel-texture';
import { matrixProgram } from './texture-program';

interface GatherOptions {
  /** Rows of the batch. */
  batch: number;
  /** Images in the order of the epoch. */
  orderRows: number;
  /** Of the pixel texture. */
  imagesPerRow: number;
  /** `batch`: the pixel texture holds the images of this batch alone, in its order. */
  source: 'dataset' | 'batch';
  scaling: PixelScaling;
  inputDropoutRates: readonly number[];
  /** Whether each image is changed by a transform of its own. */
  transformed: boolean;
}

const SCALING_CODE: Record<PixelScaling, string> = {
  unit: 'levels / 255.',
  signed: 'levels / 127.5 - 1.',
  none: 'levels',
};

/**
 * Gathers the images of a batch by their index, transforms and scales them.
 *
 * Inputs: the order [orderRows, 2], the image in column 0; with `transformed` the transforms
 * [batch, 6] of `fillTransforms`; the pixel texture.
 *
 * @returns [batch, 100 * 100 + 1], the last column ones; rows beyond those in use are 0
 */
export function gatherProgram(options: GatherOptions): GPGPUProgram {
  const { batch, orderRows, imagesPerRow, source, scaling, inputDropoutRates, transformed } =
    options;
  const dropout = dropoutCode(inputDropoutRates, PIXELS_PER_IMAGE);
  return matrixProgram({
    inputs: [
      { name: 'order', shape: [orderRows, 2] },
      ...(transformed ? [{ name: 'transforms', shape: [batch, TRANSFORM_SIZE] as const }] : []),
    ],
    textures: ['pixels'],
    output: [batch, PIXELS_PER_IMAGE + 1],
    uniforms: [{ name: 'start', type: 'int' }, { name: 'rows', type: 'int' }, ...dropout.uniforms],
    code: `
    ${dropout.code}
    int imageAt(int row) {
      ${
        source === 'batch'
          ? 'return row;'
          : `int at = start + row;
      vec4 entries = order(at / 2, 0);
      return int(at % 2 == 0 ? entries.x : entries.z);`
      }
    }
    /** Four neighbouring pixels, 0 to 255, from the texel that holds pixel 'at' of the image. */
    vec4 texelOf(int image, int at) {
      ivec2 origin = ivec2(image % ${imagesPerRow} * ${PIXELS_PER_IMAGE / PIXELS_PER_TEXEL}, image / ${imagesPerRow});
      return floor(texelFetch(pixelsTexture, origin + ivec2(at / ${PIXELS_PER_TEXEL}, 0), 0) * 255. + .5);
    }
    ${transformed ? TRANSFORMED_CODE : PLAIN_CODE}
    vec2 inputsOf(int row, int c) {
      if (row >= rows) return vec2(0.);
      vec2 levels = levelsOf(row, 2 * c);
      return ${SCALING_CODE[scaling]};
    }
    vec4 block(int r, int c) {
      vec4 a = vec4(0.);
      if (c < ${PIXELS_PER_IMAGE / 2}) {
        a = vec4(inputsOf(2 * r, c), inputsOf(2 * r + 1, c)) * dropoutMask(r, c);
      }
      ${onesColumn(PIXELS_PER_IMAGE)}
      return a;
    }`,
  });
}

const PLAIN_CODE = `
    vec2 levelsOf(int row, int at) {
      vec4 four = texelOf(imageAt(row), at);
      return at % ${PIXELS_PER_TEXEL} == 0 ? four.xy : four.zw;
    }`;

/** `transformImage` in GLSL, for two neighbouring pixels. */
const TRANSFORMED_CODE = `
    /** Pixels 'at' and the one behind it, which may lie in the next texel. */
    vec2 pairAt(int image, int at) {
      vec4 four = texelOf(image, at);
      int channel = at % ${PIXELS_PER_TEXEL};
      if (channel < 3) return vec2(four[channel], four[channel + 1]);
      return vec2(four.w, texelOf(image, at + 1).x);
    }
    float levelAt(int image, vec2 from) {
      vec2 at = clamp(from, 0., ${IMAGE_SIDE - 1}.);
      // The last pixel of a row is the right one of its pair.
      ivec2 corner = min(ivec2(at), ${IMAGE_SIDE - 2});
      vec2 share = at - vec2(corner);
      int upper = corner.y * ${IMAGE_SIDE} + corner.x;
      vec2 above = pairAt(image, upper);
      vec2 below = pairAt(image, upper + ${IMAGE_SIDE});
      vec2 column = mix(above, below, share.y);
      return mix(column.x, column.y, share.x);
    }
    vec2 levelsOf(int row, int at) {
      int image = imageAt(row);
      vec4 alongX = transforms(row / 2, 0);
      vec4 alongY = transforms(row / 2, 1);
      vec4 grey = transforms(row / 2, 2);
      bool isUpper = row % 2 == 0;
      vec2 tx = isUpper ? alongX.xy : alongX.zw;
      vec2 ty = isUpper ? alongY.xy : alongY.zw;
      vec2 tone = isUpper ? grey.xy : grey.zw;
      float y = ty.x * float(at / ${IMAGE_SIDE}) + ty.y;
      float x = float(at % ${IMAGE_SIDE});
      vec2 levels = vec2(
        levelAt(image, vec2(tx.x * x + tx.y, y)),
        levelAt(image, vec2(tx.x * (x + 1.) + tx.y, y)));
      return clamp(tone.x * levels + tone.y, 0., 255.);
    }`;
