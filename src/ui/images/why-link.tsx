import { Button } from '@mantine/core';
import { hasPredictor } from '../../state/predict/predictor';
import { linkToView } from '../address';
import { useAppState } from '../use-app-state';

interface WhyLinkProps {
  /** Of an image of the open data set. */
  path: string;
  /** Has Predict try the model that is meant; without it the one that is there is tried. */
  onFollow?: (() => void) | undefined;
}

/** Opens an image on Predict, with what its answer rests on; nothing where there is no model. */
export function WhyLink({ path, onFollow }: WhyLinkProps) {
  const isOpen = useAppState(hasPredictor);
  if (!isOpen) return null;
  return (
    <Button
      component="a"
      variant="default"
      href={linkToView('predict', 'why', path)}
      onClick={onFollow}
    >
      Why?
    </Button>
  );
}
