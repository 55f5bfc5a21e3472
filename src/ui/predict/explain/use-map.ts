import { useEffect, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import type { Model } from '../../../domain/model/model';
import type { Result } from '../../../domain/result';
import { mapOfImage, type MapKind } from '../../../state/predict/explain-image';

type MapResult = Result<Float64Array, AppError>;

interface Asked {
  kind: MapKind;
  model: Model;
  pixels: Uint8Array<ArrayBuffer>;
  label: number;
}

/** Where a model's answer reacts; null while it is worked out. */
export function useMap({ kind, model, pixels, label }: Asked): MapResult | null {
  const [made, setMade] = useState<{ of: Asked; result: MapResult }>();
  useEffect(() => {
    let isUnwanted = false;
    void mapOfImage(kind, model, pixels, label).then((result) => {
      if (!isUnwanted) setMade({ of: { kind, model, pixels, label }, result });
    });
    return () => {
      isUnwanted = true;
    };
  }, [kind, model, pixels, label]);
  if (made === undefined) return null;
  const { of, result } = made;
  const isCurrent =
    of.kind === kind && of.model === model && of.pixels === pixels && of.label === label;
  return isCurrent ? result : null;
}
