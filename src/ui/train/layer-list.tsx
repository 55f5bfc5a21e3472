import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import {
  ACTIVATIONS,
  INITIALIZERS,
  RECIPE_LIMITS,
  type Activation,
  type DenseLayer,
  type DropoutLayer,
  type HiddenLayer,
  type Initializer,
} from '../../domain/training/recipe';
import shared from '../common/shared.module.css';
import styles from './layer-list.module.css';
import { LimitedNumberInput } from './limited-number-input';
import type { RecipeEditorProps } from './recipe-editor-props';

const NEW_DENSE: DenseLayer = {
  kind: 'dense',
  units: 32,
  activation: 'relu',
  initializer: 'heNormal',
  l2: 0,
};
const NEW_DROPOUT: DropoutLayer = { kind: 'dropout', rate: 0.3 };

const INITIALIZER_NAMES: Record<Initializer, string> = {
  glorotNormal: 'Glorot normal',
  glorotUniform: 'Glorot uniform',
  heNormal: 'He normal',
};

/** The hidden layers in order, and the output: one unit a class. */
export function LayerList({
  recipe,
  classCount,
  onChange,
}: RecipeEditorProps & { classCount: number }) {
  const { layers, output } = recipe;
  const replace = (index: number, layer: HiddenLayer) => {
    onChange({ layers: layers.with(index, layer) });
  };
  const add = (layer: HiddenLayer) => {
    onChange({ layers: [...layers, layer] });
  };
  const isFull = layers.length >= RECIPE_LIMITS.layers.max;
  return (
    <div>
      {layers.map((layer, index) => (
        <div className={styles.layer} key={index} role="group" aria-label={layerName(layer, index)}>
          {layer.kind === 'dense' ? (
            <DenseFields
              layer={layer}
              name={layerName(layer, index)}
              onChange={(changed) => {
                replace(index, changed);
              }}
            />
          ) : (
            <div className={styles.fields}>
              <p className={styles.name}>{layerName(layer, index)}</p>
              <LimitedNumberInput
                label="Rate"
                field="dropoutRate"
                unit="share set to 0"
                step={0.05}
                value={layer.rate}
                onChange={(rate) => {
                  replace(index, { ...layer, rate });
                }}
              />
            </div>
          )}
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Remove ${layerName(layer, index)}`}
            onClick={() => {
              onChange({ layers: layers.toSpliced(index, 1) });
            }}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </div>
      ))}
      <div className={styles.layer} role="group" aria-label="Output layer">
        <div className={styles.fields}>
          <p className={styles.name}>Output: Dense {classCount}, softmax</p>
          <InitializerSelect
            value={output.initializer}
            onChange={(initializer) => {
              onChange({ output: { ...output, initializer } });
            }}
          />
          <LimitedNumberInput
            label="L2"
            field="l2"
            step={0.001}
            value={output.l2}
            onChange={(l2) => {
              onChange({ output: { ...output, l2 } });
            }}
          />
        </div>
      </div>
      <div className={shared.actions} style={{ marginTop: 8 }}>
        <AddButton
          label="Add dense layer"
          disabled={isFull}
          onClick={() => {
            add(NEW_DENSE);
          }}
        />
        <AddButton
          label="Add dropout"
          disabled={isFull}
          onClick={() => {
            add(NEW_DROPOUT);
          }}
        />
        <p className={shared.hint}>up to {RECIPE_LIMITS.layers.max} layers</p>
      </div>
    </div>
  );
}

function layerName(layer: HiddenLayer, index: number): string {
  return `Layer ${index + 1}: ${layer.kind === 'dense' ? 'Dense' : 'Dropout'}`;
}

function DenseFields(props: {
  layer: DenseLayer;
  name: string;
  onChange: (layer: DenseLayer) => void;
}) {
  const { layer, name, onChange } = props;
  return (
    <div className={styles.fields}>
      <p className={styles.name}>{name}</p>
      <LimitedNumberInput
        label="Units"
        field="units"
        value={layer.units}
        onChange={(units) => {
          onChange({ ...layer, units });
        }}
      />
      <NativeSelect
        label="Activation"
        value={layer.activation}
        data={[...ACTIVATIONS]}
        onChange={({ currentTarget }) => {
          onChange({ ...layer, activation: currentTarget.value as Activation });
        }}
      />
      <InitializerSelect
        value={layer.initializer}
        onChange={(initializer) => {
          onChange({ ...layer, initializer });
        }}
      />
      <LimitedNumberInput
        label="L2"
        field="l2"
        step={0.001}
        value={layer.l2}
        onChange={(l2) => {
          onChange({ ...layer, l2 });
        }}
      />
    </div>
  );
}

function InitializerSelect(props: { value: Initializer; onChange: (value: Initializer) => void }) {
  return (
    <NativeSelect
      label="Initial weights"
      value={props.value}
      data={INITIALIZERS.map((value) => ({ value, label: INITIALIZER_NAMES[value] }))}
      onChange={({ currentTarget }) => {
        props.onChange(currentTarget.value as Initializer);
      }}
    />
  );
}

function AddButton(props: { label: string; disabled: boolean; onClick: () => void }) {
  return (
    <Button
      variant="default"
      size="compact-md"
      leftSection={<IconPlus size={16} />}
      disabled={props.disabled}
      onClick={props.onClick}
    >
      {props.label}
    </Button>
  );
}
