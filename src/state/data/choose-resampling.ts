import type { Resampling } from '../../domain/dataset/resampling';
import { appStore } from '../app-store';

/** Decides how the next import brings images to 100 x 100. */
export function chooseResampling(resampling: Resampling): void {
  appStore.setState({ resampling });
}
