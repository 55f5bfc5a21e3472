import { useEffect, useState } from 'react';
import type { AppError } from '../../../domain/app-error';
import type { Result } from '../../../domain/result';
import { judgeImage } from '../../../state/explain-image';
import type { KnownImages } from '../../../state/known-images';
import type { JudgedImage } from '../../../workers/explain/protocol';

export type Judgement =
  /** `share` of the learning that is done, 0 to 1. */
  { status: 'working'; share: number } | { status: 'done'; result: Result<JudgedImage, AppError> };

const JUST_STARTED: Judgement = { status: 'working', share: 0 };

/** How an image compares to those a model learned from. */
export function useJudgement(known: KnownImages, pixels: Uint8Array<ArrayBuffer>): Judgement {
  const [made, setMade] = useState<{ of: Uint8Array; known: KnownImages; judgement: Judgement }>();
  useEffect(() => {
    let isUnwanted = false;
    const show = (judgement: Judgement) => {
      if (!isUnwanted) setMade({ of: pixels, known, judgement });
    };
    const work = judgeImage(known, pixels, (share) => {
      show({ status: 'working', share });
    });
    void work.then((result) => {
      show({ status: 'done', result });
    });
    return () => {
      isUnwanted = true;
    };
  }, [known, pixels]);
  return made?.of === pixels && made.known === known ? made.judgement : JUST_STARTED;
}
