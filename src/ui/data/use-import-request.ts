import { useState } from 'react';
import type { AppError } from '../../domain/app-error';
import { appStore } from '../../state/app-store';
import { isTraining } from '../../state/train/train-state';
import { importDataset } from '../../state/data/import-dataset';
import type { ImportOffer } from '../../state/data/import-offer';
import { useAppState } from '../use-app-state';

/** What a person asked to open, between the wish and the import. */
export interface ImportRequest {
  /** Opens it, asks first while another import runs, and refuses while a training runs. */
  ask: (offer: ImportOffer) => void;
  /** What waits for an answer. */
  pending: ImportOffer | null;
  answer: (openIt: boolean) => void;
  /** Why the last one was refused, for as long as that is so. */
  refusal: AppError | null;
  dismissRefusal: () => void;
}

export function useImportRequest(): ImportRequest {
  const training = useAppState((state) => isTraining(state.training));
  const [pending, setPending] = useState<ImportOffer | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  return {
    ask(offer) {
      const state = appStore.getState();
      setRefused(isTraining(state.training) ? offer.name : null);
      if (isTraining(state.training)) return;
      if (state.importing.status === 'loading') setPending(offer);
      else void importDataset(offer);
    },
    pending,
    answer(openIt) {
      setPending(null);
      if (openIt && pending) void importDataset(pending);
    },
    refusal:
      training && refused !== null ? { code: 'import/while-training', fileName: refused } : null,
    dismissRefusal() {
      setRefused(null);
    },
  };
}
