import { dropoutThreshold } from '../../../domain/training/dropout-mask';
import { glslFloat } from './glsl-float';

/** The dropouts behind one layer. */
export interface DropoutCode {
  /** GLSL of `vec4 dropoutMask(int r, int c)`, the factors of a block; 1 where there is no dropout. */
  code: string;
  uniforms: { name: string; type: 'int' }[];
}

/**
 * The masks of `fillDropoutMask` in GLSL: unsigned words of 32 bits wrap around there as they do in
 * `mixBits`. The uniforms are the streams, one a rate.
 *
 * @param width of the matrix the masks belong to
 */
export function dropoutCode(rates: readonly number[], width: number): DropoutCode {
  const factors = rates.map((rate, index) => {
    const words = `words(uint(stream${index}), r, c)`;
    const threshold = `${Math.min(dropoutThreshold(rate), 2 ** 32 - 1)}u`;
    return `mix(vec4(0.), vec4(${glslFloat(1 / (1 - rate))}), greaterThanEqual(${words}, uvec4(${threshold})))`;
  });
  const code =
    rates.length === 0
      ? 'vec4 dropoutMask(int r, int c) { return vec4(1.); }'
      : `${WORDS_CODE(width)}
        vec4 dropoutMask(int r, int c) { return ${factors.join(' * ')}; }`;
  return { code, uniforms: rates.map((_, index) => ({ name: `stream${index}`, type: 'int' })) };
}

const WORDS_CODE = (width: number) => `
  uvec4 words(uint stream, int r, int c) {
    uint at = uint(2 * r * ${width} + 2 * c);
    uvec4 x = stream ^ (uvec4(at) + uvec4(0u, 1u, ${width}u, ${width + 1}u));
    x = (x ^ (x >> 16u)) * 0x7feb352du;
    x = (x ^ (x >> 15u)) * 0x846ca68bu;
    return x ^ (x >> 16u);
  }`;
