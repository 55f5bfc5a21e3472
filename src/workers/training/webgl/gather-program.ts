import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';
import { IMAGE_SIDE, PIXELS_PER_IMAGE } from '../../../domain/dataset/dataset';
import { TRANSFORM_SIZE } from '../../../domain/training/augmentation';
import type { PixelScaling } from '../../../domain/training/recipe';
import { onesColumn } from './dense-programs';
import { dropoutCode } from './dropout-code';
import { PIXELS_PER_TEXEL, type PixelTexture } from './pixel-texture';
import { matrixProgram, sampleCode } from './texture-program';

interface GatherOptions {
  /** Rows of the batch. */
  batch: number;
  /** Images in the order of the epoch. */
  orderRows: number;
  /** The texture it will read. */
  pixels: Pick<PixelTexture, 'imagesPerRow' | 'size'>;
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
  const { batch, orderRows, pixels, source, scaling, inputDropoutRates, transformed } = options;
  const { imagesPerRow } = pixels;
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
      int row = image / ${imagesPerRow};
      int column = image % ${imagesPerRow} * ${PIXELS_PER_IMAGE / PIXELS_PER_TEXEL} + at / ${PIXELS_PER_TEXEL};
      return floor(${sampleCode('pixelsTexture', 'row', 'column', pixels.size)} * 255. + .5);
    }
    ${transformed ? TRANSFORMED_CODE : PLAIN_CODE}
    vec4 block(int r, int c) {
      vec4 a = vec4(0.);
      if (c < ${PIXELS_PER_IMAGE / 2}) {
        vec4 levels = levelsOf(r, 2 * c);
        a = (${SCALING_CODE[scaling]}) * dropoutMask(r, c);
        if (2 * r + 1 >= rows) a.zw = vec2(0.);
        if (2 * r >= rows) a = vec4(0.);
      }
      ${onesColumn(PIXELS_PER_IMAGE)}
      return a;
    }`,
  });
}

/** GLSL of `vec4 levelsOf(int r, int at)`: pixels at, at + 1 of the rows 2r, 2r + 1. */
const PLAIN_CODE = `
    vec4 levelsOf(int r, int at) {
      vec4 upper = texelOf(imageAt(2 * r), at);
      vec4 lower = texelOf(imageAt(2 * r + 1), at);
      return at % ${PIXELS_PER_TEXEL} == 0 ? vec4(upper.xy, lower.xy) : vec4(upper.zw, lower.zw);
    }`;

/**
 * `transformImage` in GLSL. Neighbouring pixels come from places at most two apart, so that eight
 * pixels of a line hold all they need; the weight of each is what is left of 1 at its distance.
 */
const TRANSFORMED_CODE = `
    vec2 lineAt(int image, int y, int first, vec2 x) {
      vec4 left = texelOf(image, y * ${IMAGE_SIDE} + first);
      vec4 right = texelOf(image, y * ${IMAGE_SIDE} + first + ${PIXELS_PER_TEXEL});
      vec4 places = float(first) + vec4(0., 1., 2., 3.);
      vec2 levels;
      levels.x = dot(left, max(1. - abs(x.x - places), 0.))
        + dot(right, max(1. - abs(x.x - places - 4.), 0.));
      levels.y = dot(left, max(1. - abs(x.y - places), 0.))
        + dot(right, max(1. - abs(x.y - places - 4.), 0.));
      return levels;
    }
    vec2 transformedAt(int row, int at, vec2 tx, vec2 ty, vec2 tone) {
      int image = imageAt(row);
      vec2 column = vec2(at % ${IMAGE_SIDE}) + vec2(0., 1.);
      vec2 x = clamp(tx.x * column + tx.y, 0., ${IMAGE_SIDE - 1}.);
      float y = clamp(ty.x * float(at / ${IMAGE_SIDE}) + ty.y, 0., ${IMAGE_SIDE - 1}.);
      int first = int(min(x.x, x.y)) / ${PIXELS_PER_TEXEL} * ${PIXELS_PER_TEXEL};
      int top = int(y);
      vec2 above = lineAt(image, top, first, x);
      vec2 below = lineAt(image, min(top + 1, ${IMAGE_SIDE - 1}), first, x);
      return clamp(tone.x * mix(above, below, y - float(top)) + tone.y, 0., 255.);
    }
    vec4 levelsOf(int r, int at) {
      vec4 alongX = transforms(r, 0);
      vec4 alongY = transforms(r, 1);
      vec4 tone = transforms(r, 2);
      return vec4(
        transformedAt(2 * r, at, alongX.xy, alongY.xy, tone.xy),
        transformedAt(2 * r + 1, at, alongX.zw, alongY.zw, tone.zw));
    }`;
