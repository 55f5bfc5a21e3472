import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import clsx from 'clsx';
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
import { INITIALIZER_NAMES, LAYER_FIELDS, layerName, LAYERS } from './texts/layers';

const NEW_DENSE: DenseLayer = {
  kind: 'dense',
  units: 32,
  activation: 'relu',
  initializer: 'heNormal',
  l2: 0,
};
const NEW_DROPOUT: DropoutLayer = { kind: 'dropout', rate: 0.3 };

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
                {...LAYER_FIELDS.rate}
                field="dropoutRate"
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
            aria-label={LAYERS.remove(layerName(layer, index))}
            onClick={() => {
              onChange({ layers: layers.toSpliced(index, 1) });
            }}
          >
            <IconTrash size={18} />
          </ActionIcon>
        </div>
      ))}
      <div className={styles.layer} role="group" aria-label={LAYERS.output}>
        <div className={styles.fields}>
          <p className={styles.name}>{LAYERS.outputName(classCount)}</p>
          <InitializerSelect
            value={output.initializer}
            onChange={(initializer) => {
              onChange({ output: { ...output, initializer } });
            }}
          />
          <LimitedNumberInput
            {...LAYER_FIELDS.l2}
            field="l2"
            step={0.001}
            value={output.l2}
            onChange={(l2) => {
              onChange({ output: { ...output, l2 } });
            }}
          />
        </div>
      </div>
      <div className={clsx(shared.actions, styles.add)}>
        <AddButton
          label={LAYERS.addDense}
          disabled={isFull}
          onClick={() => {
            add(NEW_DENSE);
          }}
        />
        <AddButton
          label={LAYERS.addDropout}
          disabled={isFull}
          onClick={() => {
            add(NEW_DROPOUT);
          }}
        />
        <p className={shared.hint}>{LAYERS.most(RECIPE_LIMITS.layers.max)}</p>
      </div>
    </div>
  );
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
        {...LAYER_FIELDS.units}
        field="units"
        value={layer.units}
        onChange={(units) => {
          onChange({ ...layer, units });
        }}
      />
      <NativeSelect
        {...LAYER_FIELDS.activation}
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
        {...LAYER_FIELDS.l2}
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
      {...LAYER_FIELDS.initializer}
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
