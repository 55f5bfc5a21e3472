import { PIXELS_PER_IMAGE } from '../dataset/dataset';
import type { Initializer, Recipe } from '../training/recipe';

/** Names of the Keras classes that TensorFlow.js writes. */
const INITIALIZER_CLASSES: Record<Initializer, string> = {
  glorotNormal: 'GlorotNormal',
  glorotUniform: 'GlorotUniform',
  heNormal: 'HeNormal',
};

/** Where the weights lie, beside the model's own file. */
const WEIGHTS_FILE = 'weights.bin';

interface LayerJson {
  class_name: 'Dense' | 'Dropout';
  config: Record<string, unknown>;
}

interface WeightJson {
  name: string;
  shape: number[];
  dtype: 'float32';
}

/** `model.json` of TensorFlow.js' layers format, as `tf.loadLayersModel` opens it. */
export interface LayersModel {
  format: 'layers-model';
  generatedBy: string;
  convertedBy: null;
  modelTopology: {
    class_name: 'Sequential';
    config: { name: string; layers: LayerJson[] };
    keras_version: string;
    backend: string;
  };
  weightsManifest: { paths: string[]; weights: WeightJson[] }[];
}

/**
 * The network of a recipe in TensorFlow.js' layers format; its weights are those of `encodeWeights`.
 * Input [n, 10000]: grey values, row-major, scaled and blanked as the recipe says. Output [n, classCount].
 */
export function layersModel(recipe: Recipe, classCount: number): LayersModel {
  const layers: LayerJson[] = [];
  const weights: WeightJson[] = [];
  let width = PIXELS_PER_IMAGE;
  const add = (layer: LayerJson) => {
    const isFirst = layers.length === 0;
    const shape = isFirst ? { batch_input_shape: [null, PIXELS_PER_IMAGE] } : {};
    layers.push({ ...layer, config: { ...shape, ...layer.config } });
  };
  const addDense = (
    units: number,
    activation: string,
    { initializer, l2 }: { initializer: Initializer; l2: number },
  ) => {
    const name = `dense_${weights.length / 2 + 1}`;
    add(denseJson(name, units, activation, initializer, l2));
    weights.push(
      { name: `${name}/kernel`, shape: [width, units], dtype: 'float32' },
      { name: `${name}/bias`, shape: [units], dtype: 'float32' },
    );
    width = units;
  };
  for (const layer of recipe.layers) {
    if (layer.kind === 'dense') addDense(layer.units, layer.activation, layer);
    else add(dropoutJson(`dropout_${layers.length + 1}`, layer.rate));
  }
  addDense(classCount, 'softmax', recipe.output);
  return {
    format: 'layers-model',
    generatedBy: 'X-ray Trainer',
    convertedBy: null,
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'xray_trainer', layers },
      keras_version: 'tfjs-layers 4.22.0',
      backend: 'tensor_flow.js',
    },
    weightsManifest: [{ paths: [WEIGHTS_FILE], weights }],
  };
}

function denseJson(
  name: string,
  units: number,
  activation: string,
  initializer: Initializer,
  l2: number,
): LayerJson {
  return {
    class_name: 'Dense',
    config: {
      name,
      trainable: true,
      dtype: 'float32',
      units,
      activation,
      use_bias: true,
      kernel_initializer: { class_name: INITIALIZER_CLASSES[initializer], config: { seed: null } },
      bias_initializer: { class_name: 'Zeros', config: {} },
      kernel_regularizer: l2 > 0 ? { class_name: 'L1L2', config: { l1: 0, l2 } } : null,
    },
  };
}

function dropoutJson(name: string, rate: number): LayerJson {
  return {
    class_name: 'Dropout',
    config: { name, trainable: true, dtype: 'float32', rate, seed: null, noise_shape: null },
  };
}
